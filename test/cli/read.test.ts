import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `rapporteur read` as a person does, with `content` as the file. */
function read(content: string | null, ...options: readonly string[]) {
  const file = join(folder, 'notes.md');
  rmSync(file, { force: true });
  if (content !== null) writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'src', 'cli.ts'), 'read', file, ...options],
    { encoding: 'utf8', cwd: root, env: { PATH: process.env.PATH } },
  );
  return { status, stdout, stderr };
}

const notes =
  '# Harbour board\n\n3 June 2026, 14:00 UTC\n\n## Actions\n\n- ACTION: Ines Okafor to write to the mayor by 10 June 2026.\n';

describe('rapporteur read', () => {
  test('prints a table of what it understood', () => {
    const { status, stdout } = read(notes);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Harbour board\nMeeting: 2026-06-03 14:00 UTC\n/);
    expect(stdout).toMatch(/Actions \(1\)\n {2}line 7 {2}2026-06-10 {2}Ines Okafor {2}.*write to the mayor/);
  });

  test('prints the summary as JSON', () => {
    const { status, stdout } = read(notes, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Harbour board', actions: [{ line: 7, due: '2026-06-10' }] });
  });

  test('says why a line is an action, and why another is none', () => {
    const { status, stdout } = read(`${notes}\n## Fees\n\nThe fee stays as it is.\n`, '--why');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /line 7 +\d+ % +action +Ines Okafor to write.*\n +for: .*is marked as an action \(\+[\d.]+\).*\n +against: /,
    );
    expect(stdout).toMatch(/line 11 +\d+ % +(?:nothing|question) +The fee stays as it is\.\n/);
  });

  test('the keys that other programs read are these', () => {
    const summary = JSON.parse(read(readFileSync(join(root, 'examples', 'summary.txt'), 'utf8'), '--json').stdout);
    expect(Object.keys(summary).toSorted()).toEqual([
      'actions',
      'agenda',
      'dates',
      'decisions',
      'doubts',
      'groups',
      'nextMeeting',
      'participants',
      'place',
      'sections',
      'startsAt',
      'title',
    ]);
    expect(summary.actions).toHaveLength(10);
    for (const action of summary.actions) {
      expect(Object.keys(action).toSorted()).toEqual([
        'done',
        'due',
        'dueImplied',
        'dueText',
        'line',
        'notBefore',
        'owners',
        'ownersImplied',
        'places',
        'quote',
        'section',
        'share',
        'shareText',
        'text',
        'tiedTo',
      ]);
    }
  });

  test('prints the lines with their numbers, harmless for a terminal', () => {
    expect(read('# Board\n\x1B[31mred\n', '--text').stdout).toBe('1  # Board\n2  \uFFFD[31mred\n3  \n');
  });

  test.each([
    ['an empty file', '', /^notes\.md is empty. Post a meeting summary as Markdown.*\.\n$/],
    ['no file', null, /^There's no file .*notes\.md\. Give the path of a meeting summary\.\n$/],
  ])('refuses %s in one sentence, with exit code 1', (_what, content, sentence) => {
    const { status, stdout, stderr } = read(content, '--json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});
