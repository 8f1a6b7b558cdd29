import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const head = '# Harbour Board, 25 November 2026\n\n## Actions\n\n';
const read = (markdown: string) => {
  const { actions, doubts } = readSummary(documentOf(`${head}${markdown}`));
  return { due: actions[0]?.due, choices: doubts.flatMap(({ choices }) => choices.map(({ label }) => label)) };
};

describe('one of several days is asked about with both (kind: two days of which one is taken for sure)', () => {
  test.each([
    ['by Tuesday or Wednesday', '2026-12-01', 'Wed 2 December'],
    ['by Monday/Tuesday', '2026-11-30', 'Tue 1 December'],
    ['by Tues/Wed', '2026-12-01', 'Wed 2 December'],
    ['by 3 or 4 December', '2026-12-03', 'Fri 4 December'],
    ['by 3/4 December', '2026-12-03', 'Fri 4 December'],
    ['by December 3 or 4', '2026-12-03', 'Fri 4 December'],
    ['by 3 December or 4 December', '2026-12-03', 'Fri 4 December'],
    ['by 3 Dec / 4 Dec', '2026-12-03', 'Fri 4 December'],
    ['by Thursday 3 or Friday 4 December', '2026-12-03', 'Fri 4 December'],
    ['by 3, 4 or 5 December', '2026-12-03', 'Sat 5 December'],
    ['by the 3rd or 4th', '2026-12-03', 'Fri 4 December'],
    ['by Thursday, or Friday at the latest', '2026-11-26', 'Fri 27 November'],
    ['by Monday or Tuesday next week', '2026-11-30', 'Tue 1 December'],
    ['by tomorrow or Friday', '2026-11-26', 'Fri 27 November'],
    ['by today or tomorrow', '2026-11-25', 'Thu 26 November'],
  ])('%s', (words, due, other) => {
    const asked = read(`- Jon Berg to send the plan ${words}.\n`);
    expect(asked.due).toBe(due);
    expect(asked.choices).toContain(other);
    expect(asked.choices).toHaveLength(3);
  });

  test.each(['Monday/Tuesday', 'Mon or Tue', '30 November or 1 December', '30 Nov/1 Dec'])(
    'in a column: %s',
    (words) => {
      const asked = read(`| Action | Owner | Due |\n|---|---|---|\n| Send the plan | Jon Berg | ${words} |\n`);
      expect(asked.due).toBe('2026-11-30');
      expect(asked.choices).toContain('Tue 1 December');
    },
  );

  test.each([
    ['by 3-4 December', '2026-12-04'],
    ['by 3 December, or 4 copies of it', '2026-12-03'],
    ['by 3 December or sooner', '2026-12-03'],
    ['by 3/12/2026', '2026-12-03'],
  ])('and one day is none of them: %s', (words, due) => {
    expect(read(`- Jon Berg to send the plan ${words}. He will call on 13/12/2026.\n`)).toEqual({ due, choices: [] });
  });
});
