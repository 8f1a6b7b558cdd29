import { describe, expect, test } from '@jest/globals';
import { notesWith, ownersOf } from '../../support/reading/one-action.ts';

const tasks = (lines: string) =>
  notesWith(lines).actions.map((action) => [action.text, ownersOf(action), action.due] as const);

describe('work that was given out is each one’s own, due when all of it is', () => {
  test('the day stands with what gives it out', () => {
    expect(
      tasks(
        '- Delegated the chapters of the guide (deadline: 12 March)\n    - Ana: Moorings\n    - Bo: Tides and weather',
      ),
    ).toEqual([
      ['Ana: Moorings', ['Ana'], '2024-03-12'],
      ['Bo: Tides and weather', ['Bo'], '2024-03-12'],
    ]);
  });

  test('or below the parts', () => {
    expect(
      tasks(
        '- Divided up the pages of the chart:\n    - **Ana:** Moorings\n    - **Bo:** Tides\n    - **Deadline: 12 March**',
      ),
    ).toEqual([
      ['Ana: Moorings', ['Ana'], '2024-03-12'],
      ['Bo: Tides', ['Bo'], '2024-03-12'],
    ]);
  });

  test('a name may have a list of its own', () => {
    expect(
      tasks(
        '- Assigned the tests of the new pumps, deadline 12 March:\n    - Ana\n        - Oil pressure\n        - Noise at night\n    - Bo:\n        - Bilge alarm',
      ),
    ).toEqual([
      ['Oil pressure', ['Ana'], '2024-03-12'],
      ['Noise at night', ['Ana'], '2024-03-12'],
      ['Bilge alarm', ['Bo'], '2024-03-12'],
    ]);
  });

  test('what else was talked about, and who said it, is none', () => {
    expect(
      tasks('- Talked about the chapters of the guide\n    - Ana: too long\n    - Bo: the photos are old'),
    ).toEqual([]);
  });

  test('a day in the prose before a list is not when its tasks are due', () => {
    const map = 'A second map of the moorings is drawn by 12 March 2024 and reviewed each year.';
    const [action] = notesWith(`${map}\n\n- ACTION: Ana to write to the owners of the pier`).actions;
    expect([ownersOf(action), action?.due]).toEqual([['Ana'], null]);
  });
});
