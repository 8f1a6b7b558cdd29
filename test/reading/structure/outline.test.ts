import { describe, expect, test } from '@jest/globals';
import { notesWith } from '../../support/reading/one-action.ts';
import { placed } from '../../support/reading/placed.ts';

const tasks = (lines: string): readonly string[] => notesWith(lines).actions.map((action) => action.text);
const zoneAt = (text: string, words: string) => placed(text).find((passage) => passage.text === words)?.zone;

describe('where a list of actions ends', () => {
  test.each([
    ['at the next numbered title in bold', '1. **Actions**\n\n- Ana to mend it\n\n2. **Garden:**\n\n- The hedge grew.'],
    ['the same without a blank', '1.**Actions**\n\n- Ana to mend it\n\n2.**Garden**\n\n- The hedge grew.'],
    ['at prose that names nobody', '### Actions\n\n- Ana to mend it\n\nPlease rate these notes in our survey.'],
    ['and prose after such prose', '### Actions\n\n- Ana to mend it\n\nWas this good?\n\nPlease rate these notes.'],
  ])('%s', (_where, lines) => {
    expect(tasks(lines)).toEqual(['Ana to mend it']);
  });

  test('not at prose that says who does what', () => {
    expect(tasks('### Actions\n\n- Ana to mend it\n\nBo will paint it.')).toEqual([
      'Ana to mend it',
      'Bo will paint it.',
    ]);
  });

  test('a link to a list elsewhere is none of its tasks', () => {
    expect(tasks('### Actions\n[all open actions](https://club.example/list)\n\n- Ana to mend it')).toEqual([
      'Ana to mend it',
    ]);
  });
});

describe('a list of actions that a board votes on', () => {
  test('is one of decisions', () => {
    const voted =
      '## Action items\n\n1. Approve the accounts\n\nMotion by Ana, seconded by Bo.\n\n2. Approve the budget\n\nMoved by Bo. Carried 5-0.';
    expect(zoneAt(voted, 'Approve the budget')).toBe('decisions');
    expect(
      zoneAt('## Action items\n\n- Approve the accounts\n  - Motion by Ana, seconded by Bo', 'Approve the accounts'),
    ).toBe('decisions');
  });

  test.each([
    ['a table beside it', '| Topic | Said |\n|---|---|\n| Jetty | Ana spoke for the motion to mend it |'],
    ['a vote below it', 'The motion was moved by Bo and passed.'],
    ['one of its tasks', '- Carmen to write down who seconded it'],
  ])('is left alone for %s', (_what, lines) => {
    expect(tasks(`## Action items\n\n- Ana to mend it\n- Bo to paint it\n\n${lines}`)).toEqual(
      expect.arrayContaining(['Ana to mend it', 'Bo to paint it']),
    );
  });
});

describe('pictures before headings and items', () => {
  test.each([
    ['## 📝 Action items\n\n- Ana to mend it'],
    ['## :memo: Action items\n\n- Ana to mend it'],
    ['📝 Action items\n- Ana to mend it'],
    ['**✅ Next steps**\n- Ana to mend it'],
    ['✅ Next steps\n- Ana to mend it'],
    [':white_check_mark: **Action items**\n- Ana to mend it'],
    ['☑️ Action items:\n\n- Ana to mend it'],
    ['### Actions\n\n📌 Ana to mend it'],
    ['### Actions\n\n- 📌 Ana to mend it'],
    ['### Actions\n\n1️⃣ Ana to mend it'],
    ['### Actions\n\n:point_right: Ana to mend it'],
    ['### Actions\n\n- :white_large_square: Ana to mend it'],
    ['### Actions\n\n➡️ Ana to mend it'],
  ])('%j', (lines) => {
    expect(tasks(lines)).toEqual(['Ana to mend it']);
  });

  test('a tick says that it is done', () => {
    const [action] = notesWith('### Actions\n\n- :white_check_mark: Ana to mend it').actions;
    expect(action?.done).toBe(true);
  });

  test('other lines with a picture are items, each of its own', () => {
    const lines = placed('Notes of the day\n\n🎉 The jetty is open.\n🔹 The hedge grew.');
    expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Notes of the day'],
      ['item', 'The jetty is open.'],
      ['item', 'The hedge grew.'],
    ]);
  });
});

test('bullets of another shape or doubled stand a level deeper', () => {
  const parents = (text: string) => placed(text).map(({ text: words, parent }) => [words, parent?.text ?? null]);
  const levels = [
    ['Jetty', null],
    ['Ana to mend it', 'Jetty'],
  ];
  expect(parents('• Jetty\n◦ Ana to mend it')).toEqual(levels);
  expect(parents('* Jetty\n** Ana to mend it')).toEqual(levels);
});

test('a marked line in brackets is no part of the line above', () => {
  expect(tasks('- Ana said it leaks.\n  [ACTION HC-12 Replace the seal](https://club.example/12)')).toEqual([
    'Replace the seal',
  ]);
});

test.each([['📖 Transcript'], ['## Transcript'], ['Full transcript:']])(
  'what stands below %j is read for no tasks',
  (title) => {
    const summary = notesWith(
      `### Actions\n\n- Ana to mend it\n\n${title}\n\n00:01:05\n\nAna: I will paint it.\n\nBo: TODO: sweep the yard.`,
    );
    expect(summary.actions.map((action) => action.text)).toEqual(['Ana to mend it']);
    expect(summary.doubts.filter(({ about }) => about === 'action')).toEqual([]);
  },
);

test('a label for what is to be talked about ends the tasks', () => {
  const table =
    '### Action items\n\n| Task | Who |\n|---|---|\n| Mend it | Ana |\n\nTo be discussed online:\n\n- Heating\n- Roof';
  expect(tasks(table)).toEqual(['Mend it']);
});

test('people who are told to do something under "Resolved" have tasks, other decisions are none', () => {
  const decided =
    '- Ana: mend it\n- The fee stays at five pounds\n- Piet will sweep it\n- Spring Boat Fair: Keep it small';
  expect(tasks(`**Resolved**\n\n${decided}`)).toEqual(['Ana: mend it', 'Piet will sweep it']);
});

test('a fenced list is read, fenced code is not', () => {
  expect(tasks('```\nAction items:\n- Ana to mend it\n- Bo to paint it\n```')).toEqual([
    'Ana to mend it',
    'Bo to paint it',
  ]);
  expect(tasks('### Actions\n\n- Ana to mend it\n\n```sh\n- TODO: run it twice\n```')).toEqual(['Ana to mend it']);
  expect(tasks('### Actions\n\n- Ana to mend it\n\n```\nx = 1\nTODO: run it twice\n```')).toEqual(['Ana to mend it']);
});

test('a heading that numbers an action is no section', () => {
  expect(notesWith('### Action 3:\nAna to mend it').sections.map(({ title }) => title)).not.toContain('Action 3:');
});

describe('a plain label over paragraphs', () => {
  test('has all of them to the next label', () => {
    const zones = placed(
      'Actions\n\nJon Berg to send the plan\n\nInes Okafor to print it\n\nBo to pay the bill\n\nDecisions\n\nWe agreed it.',
    ).map(({ zone }) => zone);
    expect(zones).toEqual(['actions', 'actions', 'actions', 'actions', 'decisions', 'decisions']);
  });
});
