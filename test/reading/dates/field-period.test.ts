import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const read = (due: string) => {
  const table = `| Action | Owner | Due |\n|---|---|---|\n| Send the plan | Jon Berg | ${due} |\n| Print the posters | Ines Okafor | 9 December 2026 |\n`;
  const { actions, doubts } = readSummary(documentOf(`# Harbour Board, 25 November 2026\n\n## Actions\n\n${table}`));
  return { due: actions[0]?.due, asked: doubts.map(({ choices }) => choices.map(({ label }) => label)) };
};

describe('a Due cell as programs and trackers write it (kind: a shortened date is lost, or read in silence)', () => {
  test.each([
    '2026-12-03T17:00Z',
    '2026-12-03T17:00:00+01:00',
    '03-Dec-26',
    '03-Dec-2026',
    '3-Dec',
    '20261203',
    '3 Dec 5pm',
  ])('is a day: %s', (due) => expect(read(due)).toEqual({ due: '2026-12-03', asked: [] }));

  test.each([
    ['wk 49', '2026-12-04'],
    ['week 49', '2026-12-04'],
    ['W49', '2026-12-04'],
    ['KW49', '2026-12-04'],
    ['CW 49/2026', '2026-12-04'],
    ['wk 2', '2027-01-15'],
    ['Q1 2027', '2027-03-31'],
    ["Q1 '27", '2027-03-31'],
    ['1Q27', '2027-03-31'],
    ['H2', '2026-12-31'],
    ['H1', '2027-06-30'],
    ['2H 2026', '2026-12-31'],
    ['2026-12', '2026-12-31'],
    ['12/2026', '2026-12-31'],
    ["Dec '26", '2026-12-31'],
    ['Dec 3rd wk', '2026-12-21'],
  ])('is a stretch, whose last day is asked about: %s', (words, due) => {
    const { due: guess, asked } = read(words);
    expect(guess).toBe(due);
    expect(asked).toHaveLength(1);
  });

  test('may be a day or a month, and both are offered', () => {
    expect(read('Dec-26')).toEqual({ due: '2026-12-26', asked: [['Sat 26 December', 'Thu 31 December', 'No date']] });
  });

  test.each(['FY27', 'wk 60', '2026-W49-4', 'T+7', 'H3', '20261203T170000Z'])(
    'is asked about with its words: %s',
    (due) => {
      const { due: guess, asked } = read(due);
      expect(guess).toBeNull();
      expect(asked).toHaveLength(1);
    },
  );
});
