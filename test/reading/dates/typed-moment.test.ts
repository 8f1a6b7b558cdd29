import { expect, test } from '@jest/globals';
import { findTypedMoment } from '../../../src/reading/dates/typed-moment.ts';

test.each([
  ['13 Feb 11:00 UTC', '2027-02-13', '2027-02-13T11:00:00.000Z'],
  ['13 February at 11:00', '2027-02-13', '2027-02-13T10:00:00.000Z'],
  ['2027-07-13 9:30 Europe/Lisbon', '2027-07-13', '2027-07-13T08:30:00.000Z'],
  ['13 Feb 2:05 pm UTC', '2027-02-13', '2027-02-13T14:05:00.000Z'],
  ['13 Feb 12:30 am UTC', '2027-02-13', '2027-02-13T00:30:00.000Z'],
  ['13 February', '2027-02-13', null],
])('"%s", typed in Zurich', (words, day, startsAt) => {
  const typed = findTypedMoment(words, 'Europe/Zurich', '2027-01-18');
  expect([typed?.day, typed?.startsAt?.toISOString() ?? null]).toEqual([day, startsAt]);
});

test.each(['', 'soon', '11:00 UTC', '13 Feb 25:00', '13 Feb 11:60', '13 Feb 11:00 Middle-earth'])(
  '"%s" is none',
  (words) => {
    expect(findTypedMoment(words, 'UTC', '2027-01-18')).toBeUndefined();
  },
);
