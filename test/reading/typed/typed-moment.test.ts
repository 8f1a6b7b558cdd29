import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writtenMoment } from '../../../src/domain/time/written-time.ts';
import { readTypedMoment } from '../../../src/reading/typed/typed-moment.ts';

/** A Wednesday. */
const today = '2026-11-25';
const read = (words: string, zone = 'UTC') => readTypedMoment(words, zone, today);
const momentOf = (words: string, zone = 'UTC') => {
  const typed = read(words, zone);
  return typed.kind === 'moment' ? `${typed.day} ${typed.startsAt?.toISOString() ?? 'no hour'}` : typed;
};

describe('hours in any of the ways people write them', () => {
  test.each([
    '9 December 15:00',
    '9 December 3pm',
    '9 December 3 pm',
    '9 December 3 p.m.',
    '9 December, 3:00 PM',
    '9 December 3.00pm',
    '9 December 15.00',
    '9 December at 15h',
    '9 December 15h00',
    '9 December 15 h',
    '9 December at 15',
    '9 December at 1500',
    '9 December 1500 UTC',
    '9 December 1500h',
    '9 December 15:00:00',
    '15:00 9 December',
    '3pm on 9 December',
    '15:00, Wed 9 December',
    '“9 December 15:00”',
    '2026-12-09T15:00Z',
    '2026-12-09T15:00:00Z',
    'in 2 weeks at 15:00',
    '15:00 9.12.2026',
    '8.12 17:00 UTC-22',
    '9/12/2026 15:00',
  ])('%s', (words) => {
    const typed = momentOf(words);
    if (words.includes('UTC-22') || words.startsWith('9/12')) expect(typed).toMatchObject({ kind: 'refused' });
    else expect(typed).toBe('2026-12-09 2026-12-09T15:00:00.000Z');
  });

  test.each([
    ['9 December noon', '12:00'],
    ['noon 9 December', '12:00'],
    ['9 December at midday', '12:00'],
    ['9 December 12 noon', '12:00'],
    ['9 December 12:30 am', '00:30'],
    ['9 December 12 pm', '12:00'],
    ['9 December 9:30', '09:30'],
    ['9 December 0:15', '00:15'],
    ['9 December at 0900', '09:00'],
  ])('%s is at %s', (words, time) => {
    expect(momentOf(words)).toBe(`2026-12-09 2026-12-09T${time}:00.000Z`);
  });

  test.each([
    ['9 December', '2026-12-09'],
    ['tomorrow', '2026-11-26'],
  ])('a day alone has no hour: %s', (words, day) => {
    expect(momentOf(words)).toBe(`${day} no hour`);
  });
});

describe('zones in any of the ways people write them', () => {
  test.each([
    ['9 December 15:00 UTC', '15:00'],
    ['9 December 15:00 GMT', '15:00'],
    ['9 December 15:00 UTC+2', '13:00'],
    ['9 December 15:00 UTC +2', '13:00'],
    ['9 December 15:00+05:30', '09:30'],
    ['9 December 10:00 UTC+5:45', '04:15'],
    ['9 December 10:00 (UTC+05:45)', '04:15'],
    ['10:00 UTC+5:45 on 9 December', '04:15'],
    ['9 December 10:00 UTC−3:30', '13:30'],
    ['9 December 3pm Kathmandu time', '09:15'],
    ['9 December 3pm in Kathmandu', '09:15'],
    ['9 December 3pm Katmandu', '09:15'],
    ['9 December 15:00 Kathmandu time (UTC+5:45)', '09:15'],
    ['9 Dec 15:00 (Paris)', '14:00'],
    ['9 Dec 15:00 Paris time', '14:00'],
    ['Paris time 15:00 9 Dec', '14:00'],
    ['9 Dec 3 pm CET', '14:00'],
    ['9 Dec 3 pm ET', '20:00'],
    ['9 Dec 3 pm Eastern', '20:00'],
    ['9 Dec 15:00 Europe/Lisbon', '15:00'],
    ['9 Dec 15:00 Kyiv', '13:00'],
    ['9 Dec 15:00 Kiev', '13:00'],
    ['9 Dec 15:00 Ho Chi Minh City', '08:00'],
    ['9 Dec 15:00 Isle of Man', '15:00'],
    ['9 Dec 15:00 New York', '20:00'],
    ['9 Dec 10:00 anywhere on Earth (UTC-12)', '22:00'],
  ])('%s is %s UTC', (words, time) => {
    expect(momentOf(words)).toBe(`2026-12-09 2026-12-09T${time}:00.000Z`);
  });

  test('without one it is that of the committee', () => {
    expect(momentOf('9 December at 11:00', 'Europe/Zurich')).toBe('2026-12-09 2026-12-09T10:00:00.000Z');
  });

  test.each(['IST', 'CST', 'BST'])('letters of several zones are asked about: %s', (letters) => {
    expect(read(`9 December 15:00 ${letters}`)).toMatchObject({ because: 'ambiguous', words: letters });
  });
});

describe('what may be two things, or none, is refused', () => {
  test.each([
    ['9 December at 3', 'at 3', ['03:00', '15:00']],
    ['9 December 3 o’clock', '3 o’clock', ['03:00', '15:00']],
    ['9 December midnight', 'midnight', ['00:00', '23:59']],
    ['4/12 15:00', '4/12', ['Fri 4 December 2026', 'Mon 12 April 2027']],
  ])('%s', (words, part, choices) => {
    const typed = read(words);
    expect(typed).toMatchObject({ because: 'ambiguous', choices });
    expect(part).toContain('words' in typed && typed.words.replace('at ', ''));
    for (const choice of choices) expect(read(words.replace(part, choice)).kind).toBe('moment');
  });

  test.each([
    ['13 Feb 25:00', '25:00'],
    ['13 Feb 11:60', '11:60'],
    ['13 Feb 15:00 am', '15:00 am'],
    ['13 Feb 11:00 Middle-earth', 'Middle-earth'],
    ['13 Feb 15:00 in the Customs House', 'Customs House'],
    ['13 Feb UTC', 'UTC'],
    ['13 Feb 15:00 Paris UTC+5', 'Paris'],
    ['13 Feb afternoon', 'afternoon'],
  ])('what is left of the words is said: %s', (words, unused) => {
    expect(read(words)).toMatchObject({ kind: 'refused', because: 'unused words', unused });
  });

  test.each(['', 'soon', '11:00 UTC', '3pm', 'in 2 hours', 'in an hour'])('%j has no day', (words) => {
    expect(read(words)).toEqual({ kind: 'refused', because: 'no such moment', words });
  });

  test.each(['next week 15:00', 'end of month 15:00'])('%s has no one day', (words) => {
    expect(read(words)).toMatchObject({ kind: 'moment', exact: false });
  });
});

test('as a moment is shown, it is typed again', () => {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT-2', 'Etc/GMT+12', 'Asia/Kathmandu'];
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000, max: 500_000 }),
      fc.constantFrom(...zones.filter((zone) => !/Easter|Christmas|Midway|Wake|Center|South_Georgia/.test(zone))),
      (minutes, zone) => {
        const startsAt = new Date(Date.UTC(2026, 10, 25) + minutes * 60_000);
        const typed = read(writtenMoment(startsAt, zone), 'Asia/Tokyo');
        // An hour that the clocks show twice is the first of them.
        const again = typed.kind === 'moment' && typed.startsAt ? writtenMoment(typed.startsAt, zone) : typed;
        expect(again).toEqual(writtenMoment(startsAt, zone));
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever is typed is read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => void read(`9 December ${words}`)));
});

describe('an hour with its end or its length (kind: what is typed of a length is refused or lost)', () => {
  test.each([
    ['9 December 10:00-11:30 UTC', '10:00', 90],
    ['9 December 10:00 - 11:30', '10:00', 90],
    ['9 December 10-11:30 UTC', '10:00', 90],
    ['9 December from 10 to 11:30 UTC', '10:00', 90],
    ['9 December 10 to 11:30 UTC', '10:00', 90],
    ['9 December between 10:00 and 11:30', '10:00', 90],
    ['10:00 UTC-11:30 9 December', '10:00', 90],
    ['10:00-11:30 on 9 December', '10:00', 90],
    ['9 December 3pm-4:30pm', '15:00', 90],
    ['9 December 3-4:30pm UTC', '15:00', 90],
    ['9 December half past three until 5pm', '15:30', 90],
    ['9 December 10:00 UTC for 90 minutes', '10:00', 90],
    ['9 December 10:00 for 1.5 hours', '10:00', 90],
    ['9 December 10:00 (90 min)', '10:00', 90],
    ['9 December 10:00 UTC, an hour and a half', '10:00', 90],
    ['9 December noon to 13:30', '12:00', 90],
    ['9 December 1000-1130 UTC', '10:00', 90],
    ['9 December 23:00-00:30', '23:00', 90],
    ['9 December 10.00-11.30 Uhr', '10:00', 90],
    ['9 December 15:00 UTC-16:30', '15:00', 90],
    ['9 December half past 3 pm', '15:30', null],
    ['9 December 15:00', '15:00', null],
  ])('%s', (words, time, durationMinutes) => {
    const typed = read(words);
    expect(typed).toMatchObject({ kind: 'moment', durationMinutes });
    expect(momentOf(words)).toBe(`2026-12-09 2026-12-09T${time}:00.000Z`);
  });

  test.each([
    ['9 December half past three', ['03:30', '15:30']],
    ['quarter to nine 9 December', ['08:45', '20:45']],
    ["9 December at 8 o'clock", ['08:00', '20:00']],
    ['9 December at nine', ['09:00', '21:00']],
  ])('an hour in words that may be in either half of the day is refused with both: %s', (words, choices) => {
    expect(read(words)).toMatchObject({ kind: 'refused', because: 'ambiguous', choices });
  });
});
