import { describe, expect, test } from '@jest/globals';
import { notesWith, ownersOf } from '../../support/reading/one-action.ts';

const tasks = (lines: string) =>
  notesWith(lines).actions.map((action) => [action.text, ownersOf(action), action.due] as const);

describe('a line that says in parts what, who and by when', () => {
  const jetty = ['Mend the jetty', ['Ana'], '2024-03-12'];
  test.each([
    ['between bars', '- Mend the jetty | Ana | Deadline: 12 March'],
    ['the deadline without a colon', '- Mend the jetty | Ana | deadline 12/03'],
    ['a bar without a space before it', '- Mend the jetty | Ana| Due: 12/03/24'],
    ['fields between dashes', '- Mend the jetty – Owner: Ana – Due: 12 March'],
    ['fields between slashes', 'Mend the jetty / Assignee: Ana / Deadline: 12 March'],
    ['fields in brackets', '- Mend the jetty [Assignee: Ana] [Due: 12 March]'],
    ['with how it stands', '- Mend the jetty | Status: open | Owner: Ana | Due: 12 March'],
  ])('%s', (_how, line) => expect(tasks(line)).toEqual([jetty]));

  test('what its doer has to do stays in the task', () => {
    expect(tasks('- Mend the jetty | Ana to ask for prices | Deadline: 12 March')).toEqual([
      ['Mend the jetty | Ana to ask for prices', ['Ana'], '2024-03-12'],
    ]);
  });

  test('in a list of such lines one without a deadline is a task too', () => {
    expect(tasks('- Jetty: new boards | Ana | Deadline: 12 March\n- Jetty: old boards | Bo\n- Buoys | Ingrid')).toEqual(
      [
        ['Jetty: new boards', ['Ana'], '2024-03-12'],
        ['Jetty: old boards', ['Bo'], null],
        ['Buoys', ['Ingrid'], null],
      ],
    );
  });

  test.each([
    ['a talk, who gives it and when', '- The old harbour | Ana Ruiz | 12 March\n- Buoys | Bo Lind'],
    ['figures', 'Ready: 2 | In review: 3 | Blocked: 1'],
    ['a menu', 'Home | News | Deadline: 12 March'],
    ['who took part', '- Ana Ruiz | Harbour Trust\n- Bo Lind | Tug Company'],
  ])('%s is none', (_what, lines) => expect(tasks(lines)).toEqual([]));
});
