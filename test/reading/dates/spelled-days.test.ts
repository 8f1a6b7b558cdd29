import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayPhrasesIn } from '../../../src/reading/dates/day-phrase.ts';
import { spelledDays } from '../../../src/reading/dates/spelled-days.ts';

test.each<[phrase: string, first: string, last?: string]>([
  ['6 February', '2024-02-06'],
  ['Feb. 16th', '2024-02-16'],
  ['29 February', '2024-02-29'],
  ['3rd of June 2025', '2025-06-03'],
  ['first of May', '2024-05-01'],
  ['5-Feb-2026', '2026-02-05'],
  ["14 Sept '23", '2023-09-14'],
  ['July the 4th, 1999', '1999-07-04'],
  ['19–23 February', '2024-02-19', '2024-02-23'],
  ['28 December 2024 to 3 January 2025', '2024-12-28', '2025-01-03'],
  ['Apr 30 - May 1', '2024-04-30', '2024-05-01'],
  ['March 4 until the 8th', '2024-03-04', '2024-03-08'],
])('a date with the name of its month: %s', (phrase, first, last = first) => {
  expect(spelledDays(phrase)).toMatchObject({ first, last });
});

test.each([
  ['3 and 7 June', '2024-06-07'],
  ['3 June and 7 July', '2024-06-03'],
  ['January 30/31', '2024-01-30'],
])('of two days that are no stretch the one beside its month: %s', (phrase, day) => {
  expect(spelledDays(phrase)).toEqual({ first: day, last: day, hasYear: false });
});

test.each(['31 February', '30 February 2024', '0 May', '32 Jan'])('no day: %s', (phrase) => {
  expect(spelledDays(phrase)).toBeNull();
});

test('every phrase that is found as a date is read, or is no day', () => {
  const [num, mon] = [fc.integer({ min: 1, max: 28 }), fc.constantFrom('Jan', 'February', 'may', 'SEPT.', 'Dec')];
  const joint = fc.constantFrom('-', ' – ', ' to ', ' until the ', ' and ', '/');
  const phrases = fc.oneof(
    fc.tuple(num, mon).map(([day, month]) => `${day} ${month}`),
    fc.tuple(num, joint, num, mon).map(([one, between, other, month]) => `${one}${between}${other} ${month} 2025`),
    fc.tuple(mon, num, joint, num).map(([month, one, between, other]) => `${month} ${one}${between}${other}`),
    fc.tuple(mon, num, mon, num).map(([one, a, other, b]) => `${one} ${a} – ${other} ${b}, 2026`),
  );
  fc.assert(
    fc.property(phrases, (phrase) => {
      expect(dayPhrasesIn(`It opens ${phrase}.`, { from: '2025-03-01', order: null })).not.toEqual([]);
    }),
  );
});
