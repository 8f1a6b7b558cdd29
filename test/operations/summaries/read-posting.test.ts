import { createHook } from 'node:async_hooks';
import { describe, expect, test } from '@jest/globals';
import { readPosting } from '../../../src/operations/summaries/read-posting.ts';

const message = [
  '*Harbour board*',
  '3 June 2026, 14:00 UTC',
  '',
  '*Boats &amp; fees*',
  '*Actions*',
  '• ACTION: Ines Okafor to write to <https://harbour.example|the mayor> by 10 June 2026.',
  '• ACTION: Sam Ito to count the boats.',
  '',
  'On Wed, 3 Jun 2026, Noor wrote:',
  '&gt; ACTION: Noor to wait',
].join('\n');

describe('readPosting', () => {
  test("reads a message in Slack's own markup", async () => {
    const read = await readPosting({ kind: 'message', text: message }, '2026-06-04');
    expect(read).toMatchObject({
      kind: 'summary',
      summary: {
        actions: [
          { line: 6, owners: [{ name: 'Ines Okafor' }], due: '2026-06-10' },
          { line: 7, owners: [{ name: 'Sam Ito' }] },
        ],
      },
    });
    expect(read.kind === 'summary' && read.text).toContain('**Boats & fees**');
  });

  test('gives no character of a file that no database keeps', async () => {
    const bytes = Buffer.from(`\uFEFF${message.replace('count the boats', 'count the \0 boats')}`, 'utf16le');
    const read = await readPosting({ kind: 'file', name: 'a.txt', mimetype: 'text/plain', bytes }, '2026-06-04');
    expect(read).toMatchObject({ kind: 'summary', text: expect.stringContaining('count the') });
    expect(JSON.stringify(read)).not.toContain('\\u0000');
  });

  test('takes a heading that shows nothing for no group', async () => {
    const text = `${message.split('\n').slice(0, 7).join('\n')}\n\nParticipants\n\n\u200B\u2060 \u200B\nOkafor\tInes\n`;
    const read = await readPosting({ kind: 'message', text }, '2026-06-04');
    expect(read).toMatchObject({
      kind: 'summary',
      summary: { participants: [{ name: 'Ines Okafor', category: 'Participants' }] },
    });
  });

  test('leaves talk alone', async () => {
    expect(await readPosting({ kind: 'message', text: 'Who brings the *cake* on 3 June?' }, '2026-06-01')).toEqual({
      kind: 'not a summary',
      doubt: null,
      actions: 0,
    });
  });

  test.each([
    ['a long message', { kind: 'message', text: `${message}\n${'a\n'.repeat(600)}` } as const],
    [
      'a file of many short lines',
      { kind: 'file', name: 'a.txt', mimetype: 'text/plain', bytes: Buffer.from(`${message}\n${'a\n'.repeat(600)}`) },
    ] as const,
  ])(
    'reads %s in a thread of its own: what reads costs by the line, and everybody waits for this one',
    async (_what, posted) => {
      const made = new Set<string>();
      const hook = createHook({ init: (_id, kind) => void made.add(kind) }).enable();
      const read = await readPosting(posted, '2026-06-04').finally(() => hook.disable());
      const lines = read.kind === 'summary' ? read.summary.actions.map(({ line }) => line) : [];
      expect(lines.slice(0, 2)).toEqual([6, 7]);
      expect(made).toContain('WORKER');
    },
  );

  test('says what a file is that cannot be read', async () => {
    const bytes = Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1');
    expect(
      await readPosting({ kind: 'file', name: 'notes.txt', mimetype: 'text/plain', bytes }, '2026-06-01'),
    ).toMatchObject({
      kind: 'unreadable',
      because: expect.stringMatching(/^notes.txt is a PNG picture\./),
    });
  });
});
