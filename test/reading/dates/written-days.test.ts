import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Summary } from '../../../src/domain/summaries/summary.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const head = '# Harbour Board, 25 November 2026\n\nParticipants: Jon Berg, Ines Okafor\n';
const inProse = (words: string, top = head): Summary =>
  readSummary(documentOf(`${top}\n## Actions\n\n- Jon Berg to send the plan ${words}.\n`));
const inCell = (value: string, top = head): Summary =>
  readSummary(
    documentOf(
      `${top}\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Send the plan | Jon Berg | ${value} |\n`,
    ),
  );
const inField = (value: string): Summary =>
  readSummary(documentOf(`${head}\n## Actions\n\n- Jon Berg to send the plan\n  - Due: ${value}\n`));

const dueIn = ({ actions: [action] }: Summary) => [action?.due, action?.dueImplied];
/** The answers of the question when it is due. */
const askedIn = ({ doubts }: Summary) =>
  doubts.filter(({ about }) => about === 'due').map(({ choices }) => choices.map(({ label }) => label));
const unreadIn = ({ actions: [action], doubts }: Summary, words: string) => [
  action?.due,
  doubts.filter(({ about, text }) => about === 'due' && text.includes(`“${words}”`)).length,
];

describe('a day in figures, in either order', () => {
  test.each([
    ['by 15/12', '2026-12-15'],
    ['by 12/15', '2026-12-15'],
    ['by 8/12', '2026-12-08'],
    ['by 8.12', '2026-12-08'],
    ['by 8.12.', '2026-12-08'],
    ['by 8-12', '2026-12-08'],
    ['by 15-12', '2026-12-15'],
    ['by 15/12/26', '2026-12-15'],
    ['by 12/15/26', '2026-12-15'],
    ['by 15.12.26', '2026-12-15'],
    ['by 15-12-26', '2026-12-15'],
    ['by 15 / 12', '2026-12-15'],
    ['no later than 15/12', '2026-12-15'],
    ['by noon 15/12', '2026-12-15'],
    ['- 15/12', '2026-12-15'],
    ['(15/12)', '2026-12-15'],
    ['by 8.12 to the mayor', '2026-12-08'],
    ['by Tues 8/12', '2026-12-08'],
    ['by Tue 8.12.', '2026-12-08'],
  ])('%s', (words, due) => expect(dueIn(inProse(words))).toEqual([due, false]));

  test('which nothing announces is asked about: 15/12', () =>
    expect(dueIn(inProse('15/12'))).toEqual(['2026-12-15', true]));

  test.each([
    ['15/12', '2026-12-15'],
    ['12/15', '2026-12-15'],
    ['8/12', '2026-12-08'],
    ['8.12', '2026-12-08'],
    ['8.12.', '2026-12-08'],
    ['8-12', '2026-12-08'],
    ['15.12.26', '2026-12-15'],
    ['EOD 8/12', '2026-12-08'],
    ['Tue 8/12', '2026-12-08'],
    ['8/12 (hard)', '2026-12-08'],
    ['board wants it 8.12', '2026-12-08'],
    ['15/12 at the latest', '2026-12-15'],
    ['by 15/12', '2026-12-15'],
  ])('in a column and a field for it: %s', (value, due) => {
    expect(dueIn(inCell(value))).toEqual([due, false]);
    expect(dueIn(inField(value))).toEqual([due, false]);
  });

  test.each([
    'by 8.30',
    'by 10-15 people',
    'by 3-5 per cent',
    'for 15/20 euros',
    'with 3/4 of the money',
    'in room 3/14',
    'with paper 4/23',
  ])('is none: %s', (words) => expect(inProse(words).actions[0]?.due).toBeNull());
});

describe('a weekday with a day of the month', () => {
  test.each([
    ['by Friday 4th', '2026-12-04'],
    ['by Fri 4th', '2026-12-04'],
    ['by Fri. 4th', '2026-12-04'],
    ['by Friday, the 4th', '2026-12-04'],
    ['by Friday the fourth', '2026-12-04'],
    ['by Tuesday the 8th', '2026-12-08'],
    ['by Wednesday 9', '2026-12-09'],
    ['by Wed 9', '2026-12-09'],
    ['by Friday 4 at noon', '2026-12-04'],
    ['by Friday 4th December', '2026-12-04'],
    ['by Friday, 4 Dec', '2026-12-04'],
  ])('is that day: %s', (words, due) => expect(dueIn(inProse(words))).toEqual([due, false]));

  test.each([
    ['by Thursday 4th', ['Fri 4 December', 'Thu 3 December', 'No date']],
    ['by Thursday, the 4th', ['Fri 4 December', 'Thu 3 December', 'No date']],
    ['by Thu 4', ['Fri 4 December', 'Thu 3 December', 'No date']],
    ['by Friday 5th', ['Sat 5 December', 'Fri 4 December', 'No date']],
    ['by Mon 8/12', ['Tue 8 December', 'Mon 7 December', 'No date']],
    ['by Monday 8 December', ['Tue 8 December', 'Mon 7 December', 'No date']],
  ])('that is another is asked about, with both days: %s', (words, choices) => {
    expect(askedIn(inProse(words))).toEqual([choices]);
    expect(askedIn(inCell(words))).toEqual([choices]);
  });

  test.each([
    ['by Friday 5pm', '2026-11-27'],
    ['by Friday 10:00', '2026-11-27'],
    ['by Friday 9-11', '2026-11-27'],
  ])('is none of an hour: %s', (words, due) => expect(inProse(words).actions[0]?.due).toBe(due));
});

describe('a day that there is not', () => {
  test.each([
    'by 31 February',
    'by 2027-02-30',
    'by 2027-13-01',
    'by 31/11',
    'by 31.11',
    'by 31-11',
    'by 32 March',
    'by 29 Feb 2027',
    'by February 30',
    'by Feb 30th, 2027',
    'by 30.2.2027',
    'by 30/2/2027',
    'by the 31st of February',
    'by Friday 31 November',
    'due 31 November',
    '31 November',
  ])('is asked about with its words, in prose, column and field: %s', (words) => {
    expect(unreadIn(inProse(words), words)).toEqual([null, 1]);
    expect(unreadIn(inCell(words), words)).toEqual([null, 1]);
    expect(unreadIn(inField(words.replace(/^due /, '')), words.replace(/^due /, ''))).toEqual([null, 1]);
  });

  test('as is one of which nothing tells the year', () => {
    const { actions, doubts } = readSummary(
      documentOf('# Board\n\n## Actions\n\n- Jon Berg to send the plan by 15/12\n'),
    );
    expect(actions[0]?.due).toBeNull();
    expect(doubts.map(({ text }) => text)).toContain('When is this due? I couldn’t read “by 15/12” as a date.');
  });

  test.each(['for the 40 may attend', 'with 15/20 of them'])('is not in other words: %s', (words) =>
    expect(askedIn(inProse(words))).toEqual([]),
  );
});

describe('3/4 where nothing tells the order', () => {
  const iso = '# Harbour Board, 2026-11-25\n\nParticipants: Jon Berg, Ines Okafor\n';

  test.each([
    ['4/12', ['Fri 4 December', 'Mon 12 April 2027', 'No date']],
    ['12/4', ['Fri 4 December', 'Mon 12 April 2027', 'No date']],
    ['4-12', ['Fri 4 December', 'Mon 12 April 2027', 'No date']],
    ['4/12/26', ['Fri 4 December', 'Sun 12 April', 'No date']],
  ])('is asked about, the nearer day first: %s', (words, choices) => {
    expect(askedIn(inProse(`by ${words}`, iso))).toEqual([choices]);
    expect(askedIn(inCell(words, iso))).toEqual([choices]);
  });

  test.each(['by 15/12', 'by Fri 4/12', 'by 4.12.', 'by 2026-12-04'])('is sure: %s', (words) =>
    expect(askedIn(inProse(words, iso))).toEqual([]),
  );
});

describe('whatever day is written', () => {
  const number = fc.integer({ min: 1, max: 45 });
  const months = 'January Feb. March Apr May June July August Sept October Nov December'.split(' ');
  const weekday = fc.constantFrom('', 'Friday ', 'Tues ', 'Wed, ', 'Sunday the ');
  const shapes = fc.oneof(
    fc.tuple(number, number, fc.constantFrom('/', '.', '-', ' / ')).map(([a, b, sep]) => `${a}${sep}${b}`),
    fc
      .tuple(number, number, fc.constantFrom('/', '.', '-'), fc.constantFrom('26', '27', '2027'))
      .map(([a, b, sep, year]) => `${a}${sep}${b}${sep}${year}`),
    fc
      .tuple(number, number)
      .map(([month, day]) => `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
    fc
      .tuple(weekday, number, fc.constantFrom(' ', ' of ', 'th ', 'st of '), fc.constantFrom(...months))
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...months), number, fc.constantFrom('', 'th', ', 2027'))
      .map(([month, day, end]) => `${month} ${day}${end}`),
  );
  const isSaid = ({ actions: [action], doubts }: Summary): boolean =>
    action !== undefined &&
    (action.due === null || action.dueImplied ? doubts.some(({ about }) => about === 'due') : true);

  test('is read or asked about, in prose and in a column', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(head, '# Harbour Board, 2026-11-25\n'), (words, top) => {
        expect([words, isSaid(inProse(`by ${words}`, top)), isSaid(inCell(words, top))]).toEqual([words, true, true]);
      }),
      { numRuns: 400 },
    );
  });

  test('and is no other than its figures say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 13, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('/', '-'),
        (day, month, sep) => {
          for (const words of [`${day}${sep}${month}`, `${month}${sep}${day}`]) {
            const due = inProse(`by ${words}`).actions[0]?.due ?? '';
            expect([words, Number(due.slice(8)), Number(due.slice(5, 7))]).toEqual([words, day, month]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
