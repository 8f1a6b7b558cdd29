import { describe, expect, test } from '@jest/globals';
import { People } from '../../../src/reading/people/people.ts';
import { recordsIn } from '../../../src/reading/structure/records.ts';
import { notesWith, ownersOf } from '../../support/reading/one-action.ts';
import { placed } from '../../support/reading/placed.ts';

const people = new People([{ name: 'Ana Ruiz', aliases: [] }]);
const records = (text: string) =>
  recordsIn(placed(text), people).map(({ kind, task, fields }) => ({
    kind,
    task,
    ...Object.fromEntries(fields.filter(({ role }) => role !== 'task').map(({ role, value }) => [role, value])),
  }));
const tasks = (lines: string) =>
  notesWith(lines).actions.map((action) => [action.text, ownersOf(action), action.due] as const);

describe('fields under a task', () => {
  const record = { kind: 'lines', task: 'Mend the jetty', owner: 'Ana', due: '12 March' };
  test.each([
    ['items under it', '- Mend the jetty\n    - Owner: Ana\n    - Deadline: 12 March'],
    ['names in bold', '- Mend the jetty\n  - **Responsible:** Ana\n  - **Due date:** 12 March'],
    ['less common names', '- Mend the jetty\n  - Person responsible: Ana\n  - Needed: 12 March'],
    ['on one line', '- Mend the jetty\n  - Owner: Ana | Due: 12 March'],
    ['after details', '- Mend the jetty\n  - Two offers are in.\n  - Owner: Ana\n  - Due: 12 March'],
    ['a list without levels', '- Mend the jetty\n- Owner: Ana\n- Due: 12 March'],
    ['lines of a paragraph', 'Mend the jetty\nOwner: Ana\nDate: 12 March'],
  ])('%s', (_where, text) => {
    expect(records(text)).toEqual([record]);
  });

  test('a heading may be the task', () => {
    expect(records('## Actions\n\n### Mend the jetty\n\n- Owner: Ana\n- Due: 12 March')).toEqual([
      { ...record, kind: 'heading' },
    ]);
    expect(tasks('### 1. Mend the jetty\n\nOwner: Ana\nDue: 12 March')).toEqual([
      ['Mend the jetty', ['Ana'], '2024-03-12'],
    ]);
  });

  test.each([
    ['a name that means something else', '- The mast broke\n  - Date: unknown\n  - Contact: see the web site'],
    ['a sentence', '- The mast broke\n  - The owner of the boat: nobody was told'],
    ['an agenda item and who speaks of it', '### Fees\n\nTopic: the fees'],
  ])('%s is no field', (_what, text) => {
    expect(records(text)).toEqual([]);
  });

  test('a topic with somebody who leads it is no task', () => {
    expect(tasks('### Fees\n\nLead: Ana\n\nThe fees were talked about.')).toEqual([]);
  });
});

describe('a numbered heading with the task below', () => {
  test.each([
    ['### Action 3:\nAna to mend the jetty by 12 March.', ['Ana'], '2024-03-12'],
    ['**Action 3**\n\nThe jetty should be mended.', [], null],
    ['#### AP 2024/3\n\nThe treasurer to mend the jetty.\n\nOwner: Ana', ['Ana'], null],
    ['**ACTION 4.1:**\n\n- Ana to mend the jetty', ['Ana'], null],
  ])('%j', (lines, owners, due) => {
    expect(tasks(`### Moorings\n\nThe fee was raised.\n\n${lines}`).map(([, ...rest]) => rest)).toEqual([
      [owners, due],
    ]);
  });
});

describe('the lines of a cell', () => {
  test('are tasks of their own, with the owner of the same line or of all', () => {
    const table = '| Topic | Action | Who |\n|---|---|---|\n';
    expect(tasks(`${table}| Jetty | Mend it<br>Paint it | Ana<br>Bo |`)).toEqual([
      ['Mend it', ['Ana'], null],
      ['Paint it', ['Bo'], null],
    ]);
    expect(tasks(`${table}| Jetty | Mend it<br />Paint it | Ana |`)).toEqual([
      ['Mend it', ['Ana'], null],
      ['Paint it', ['Ana'], null],
    ]);
  });

  test('may begin with bullets, and are tasks where nothing else says so only if they tell somebody to do something', () => {
    const table = '| Topic | Notes | Next steps |\n|---|---|---|\n';
    expect(
      tasks(`${table}| Jetty | It leaks | - Ana to mend it<br>- Bo to paint it |\n| Fees | Low | Kept as they are |`),
    ).toEqual([
      ['Ana to mend it', ['Ana'], null],
      ['Bo to paint it', ['Bo'], null],
    ]);
  });
});

test.each([
  ['of Confluence', '||Task||Owner||\n|Mend it|Ana|'],
  ['drawn with signs', '+-------+-----+\n| Task  | Who |\n+=======+=====+\n| Mend it | Ana |\n+-------+-----+'],
])('a table %s', (_of, table) => {
  expect(tasks(table)).toEqual([['Mend it', ['Ana'], null]]);
});

test('what was resolved is no status of the line above it', () => {
  const text = 'Mend the jetty\n\nRESOLVED: (a) That a letter be sent to the owners of the jetty;';
  expect(records(text)).toEqual([]);
  expect(records(`Mend the jetty\nOwner: Ana\nResolved: no`)).toEqual([
    { kind: 'lines', task: 'Mend the jetty', owner: 'Ana', status: 'no' },
  ]);
});

describe('a line break in a cell', () => {
  const table = (...rows: readonly string[]) =>
    tasks(`| Action | Owner |\n|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`).map(([task, owners]) => [
      task,
      owners,
    ]);

  test.each<[string, string, readonly (readonly [string, readonly string[]])[]]>([
    ['is a blank in a sentence', 'Print<br>the posters | Ana Ruiz', [['Print the posters', ['Ana Ruiz']]]],
    ['before a single word', 'Print the<br/>Posters | Ana Ruiz', [['Print the Posters', ['Ana Ruiz']]]],
    ['is a blank in a name', 'Print it | Ana<br>Ruiz', [['Print it', ['Ana Ruiz']]]],
    [
      'parts two names',
      'Print<br />the posters | Ana Ruiz<br>Bo Lind',
      [['Print the posters', ['Ana Ruiz', 'Bo Lind']]],
    ],
    [
      'parts two tasks and their owners',
      'Print the posters<br>Hang the lamps | Ana Ruiz<br>Bo Lind',
      [
        ['Print the posters', ['Ana Ruiz']],
        ['Hang the lamps', ['Bo Lind']],
      ],
    ],
    [
      'after bullets',
      '- Print it<br>- hang it | Ana Ruiz',
      [
        ['Print it', ['Ana Ruiz']],
        ['hang it', ['Ana Ruiz']],
      ],
    ],
  ])('%s', (_what, row, found) => expect(table(row)).toEqual(found));
});
