import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clockTimeIn, startOn } from '../../../../src/reading/dates/clock/clock-time.ts';
import { readSummary } from '../../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../../support/reading/document-of.ts';

const startOf = (time: string): string | null =>
  readSummary(documentOf(`# Harbour Board, 25 November 2026, ${time}\n\n- The lamps were mended.\n`)).startsAt;

describe('a signed distance from UTC', () => {
  test.each([
    ['10:00 UTC+5:45', '2026-11-25T10:00:00+05:45'],
    ['10:00 GMT+05:30', '2026-11-25T10:00:00+05:30'],
    ['10:00 UTC+0545', '2026-11-25T10:00:00+05:45'],
    ['10:00 UTC−3', '2026-11-25T10:00:00-03:00'],
    ['10:00 UTC–3', '2026-11-25T10:00:00-03:00'],
    ['10:00 UTC-3:30', '2026-11-25T10:00:00-03:30'],
    ['10:00 UTC +1', '2026-11-25T10:00:00+01:00'],
    ['10:00 (UTC+1)', '2026-11-25T10:00:00+01:00'],
    ['10:00-11:30 UTC+2', '2026-11-25T10:00:00+02:00'],
    ['3 p.m. UTC+2', '2026-11-25T15:00:00+02:00'],
    ['10:00 +0545', '2026-11-25T10:00:00+05:45'],
    ['UTC+5:45 10:00', '2026-11-25T10:00:00+05:45'],
    ['10:00 UTC+5.5', '2026-11-25T10:00:00+05:30'],
    ['10:00 UTC+5½', '2026-11-25T10:00:00+05:30'],
    ['10:00 UTC+0', '2026-11-25T10:00:00+00:00'],
  ])('%s', (time, start) => expect(startOf(time)).toBe(start));

  test.each([
    ['2026-11-25T10:00:00+05:45', '2026-11-25T10:00:00+05:45'],
    ['2026-11-25T10:00-0500', '2026-11-25T10:00:00-05:00'],
    ['2026-11-25T10:00Z', '2026-11-25T10:00:00Z'],
  ])('in ISO 8601: %s', (written, start) =>
    expect(readSummary(documentOf(`# Harbour Board, ${written}\n\n- The lamps were mended.\n`)).startsAt).toBe(start),
  );

  test.each(['10:00 UTC+25', '10:00 UTC+5:99', '10:00 UTC-13'])('that no clock has is not taken for UTC: %s', (time) =>
    expect(startOf(time)).toBe('2026-11-25'),
  );

  test.each(['10:00 UTC - 11:00 UTC', '10:00 UTC-11:30', '10:00 UTC – 11:30'])('is no end of a stretch: %s', (time) =>
    expect(startOf(time)).toBe('2026-11-25T10:00:00Z'),
  );
});

test.each([
  ['3pm UTC', '15:00'],
  ['3 p.m. UTC', '15:00'],
  ['12am UTC', '00:00'],
  ['noon UTC', '12:00'],
  ['1500 UTC', '15:00'],
  ['15h30 UTC', '15:30'],
  ['15h UTC', '15:00'],
  ['15.30 Uhr UTC', '15:30'],
  ['15:30 hrs UTC', '15:30'],
  ['at 15 UTC', '15:00'],
])('an hour as people write it: %s', (time, hour) => expect(startOf(time)).toBe(`2026-11-25T${hour}:00Z`));

test.each([
  'version 3.14',
  'a 2h call',
  'ten to twelve members',
  '25:00',
  'page 12',
  'at 10 Quay Street',
  'half past 15',
])('no hour: %s', (words) => expect(clockTimeIn(words)).toBeNull());

test('any text at all gives an hour that there is, and a start that a date can be made of', () => {
  const piece = fc.constantFrom(
    '10:00',
    '3pm',
    '24:61',
    ' UTC',
    '+',
    '−',
    '5:45',
    '0545',
    ' (GMT',
    '-',
    '½',
    'T',
    'Z',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 12 }), (pieces) => {
      const time = clockTimeIn(pieces.join(''));
      if (!time) return;
      expect(time.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      expect(Date.parse(startOn('2026-11-25', time))).not.toBeNaN();
    }),
    { numRuns: 500 },
  );
});

describe('a time of day with its end or its length (kind: a meeting without an end)', () => {
  test.each([
    ['10:00-11:30 UTC', '10:00', 90],
    ['10:00 – 11:30 (UTC)', '10:00', 90],
    ['from 10:00 until 11:30 UTC', '10:00', 90],
    ['10:00 UTC to 11:30 UTC', '10:00', 90],
    ['UTC 12:00-14:00', '12:00', 120],
    ['10.00-11.30 UTC', '10:00', 90],
    ['10h00-11h30 CET', '10:00', 90],
    ['1000-1130 UTC', '10:00', 90],
    ['10-11:30 UTC', '10:00', 90],
    ['10-11 UTC', '10:00', 60],
    ['10am-11 ET', '10:00', 60],
    ['11am - noon ET', '11:00', 60],
    ['11am-1pm ET', '11:00', 120],
    ['23:00-00:30 UTC', '23:00', 90],
    ['22:00 UTC until midnight', '22:00', 120],
    ['10:00 UTC for 90 minutes', '10:00', 90],
    ['10:00 UTC (1.5 hours)', '10:00', 90],
    ['10:00-11:30 UTC+5:45', '10:00', 90],
    ['10:00 UTC+5:45 - 11:30', '10:00', 90],
    ['10:00 UTC-11:30', '10:00', 90],
    ['10:00 UTC, half an hour', '10:00', 30],
  ])('%s', (text, time, durationMinutes) => {
    expect(clockTimeIn(text)).toMatchObject({ time, durationMinutes });
  });

  test.each([
    ['2:00-3:30pm ET', '14:00', 90],
    ['2-3:30 pm ET', '14:00', 90],
    ['2pm-3:30 ET', '14:00', 90],
    ['11-1pm ET', '11:00', 120],
    ['9:30–11am PT', '09:30', 90],
  ])('begins in the half of the day that its end makes likely: %s', (text, time, durationMinutes) => {
    expect(clockTimeIn(text)).toMatchObject({ time, durationMinutes });
  });

  test.each([
    '10:00 UTC',
    '10:00 UTC | Online',
    '10:00 UTC - 16 January',
    '10:00 UTC - 2027-01-05',
    '10:00 UTC - 12.04.2027',
    '10:00 UTC - 2 items to discuss',
    '10:00 UTC to 5 members',
    '10:00 UTC, 16 people',
    '10:00-10:00 UTC',
    '2027-02-09T10:00Z',
  ])('has no end in %j', (text) => {
    expect(clockTimeIn(text)).toMatchObject({ time: '10:00', zone: 'UTC', durationMinutes: null });
  });

  test('an offset in ISO 8601 is none', () => {
    expect(clockTimeIn('2027-02-09T01:00-05:00')).toMatchObject({ time: '01:00', durationMinutes: null });
  });

  test('the ninth, at ten, is no range', () => {
    expect(clockTimeIn('December 9 - 10:00 UTC')).toMatchObject({ time: '10:00', durationMinutes: null });
  });
});

describe('the end of a stretch of hours is never taken for its start (kind: two hours of which the last counts)', () => {
  test.each([
    ['from 10 to 11:30 UTC', '10:00', 90],
    ['between 10:00 and 11:30', '10:00', 90],
    ['between 10 and 11:30 UTC', '10:00', 90],
    ['10.00 till 11.30 Uhr', '10:00', 90],
    ['10.00-11.30 Uhr', '10:00', 90],
    ['10 till 11.30 Uhr', '10:00', 90],
    ['10 to 11:30 UTC', '10:00', 90],
    ['10 UTC to 11:30 UTC', '10:00', 90],
    ['10 until 12 UTC', '10:00', 120],
    ['9 December 10 to 11:30 UTC', '10:00', 90],
    ['from 10 until noon UTC', '10:00', 120],
    ['from 2 to 3:30 pm CET', '14:00', 90],
    ['between 2 and 3 pm', '14:00', 60],
    ['from 7 to 8 in the evening UTC', '19:00', 60],
    ['1000 to 1130 UTC', '10:00', 90],
    ['22:00 till 01:00 UTC', '22:00', 180],
    ['10:00 through 11:30 UTC', '10:00', 90],
    ['10:00 UTC (until 11:30)', '10:00', 90],
    ['10:00 UTC, ending at 11:30', '10:00', 90],
    ['starts 10:00 UTC, ends 11:30 UTC', '10:00', 90],
    ['10:00 and ends at 11:30 UTC', '10:00', 90],
    ['moved from 10:00 to 11:30 UTC', '11:30', null],
    ['on December 9 to 10:00 UTC', '10:00', null],
    ['items 9 to 10, 11:30 UTC', '11:30', null],
  ])('%s', (text, time, durationMinutes) => {
    expect(clockTimeIn(text)).toMatchObject({ time, durationMinutes });
  });

  test.each([
    ['for an hour and a half', 90],
    ['(1 hour 30 minutes)', 90],
    [', 1h30', 90],
    ['for 1½ hours', 90],
    ['(90m)', 90],
    ['lasting 2 hours', 120],
  ])('a length is read whole: %s', (length, durationMinutes) => {
    expect(clockTimeIn(`10:00 UTC ${length}`)).toMatchObject({ time: '10:00', zone: 'UTC', durationMinutes });
  });
});

describe('hours in words (kind: a spoken hour is lost)', () => {
  test.each([
    ['half past three', '03:30', '15:30'],
    ['quarter to nine', '08:45', '20:45'],
    ['a quarter past twelve', '12:15', '00:15'],
    ['8 o’clock', '08:00', '20:00'],
    ["eight o'clock sharp", '08:00', '20:00'],
    ['at ten to nine UTC', '08:50', '20:50'],
    ['at three thirty', '03:30', '15:30'],
    ['at nine', '09:00', '21:00'],
    ['at 7.', '07:00', '19:00'],
  ])('leave the half of the day open: %s', (text, time, otherTime) => {
    expect(clockTimeIn(text)).toMatchObject({ time, otherTime });
  });

  test.each([
    ['half past three in the afternoon UTC', '15:30'],
    ['quarter to nine in the morning', '08:45'],
    ["8 o'clock pm UTC", '20:00'],
    ['7.30 in the evening', '19:30'],
    ['3:30 in the afternoon', '15:30'],
    ['at 7 in the evening', '19:00'],
    ['half past three until 5pm UTC', '15:30'],
    ['at 19h', '19:00'],
    ['19 Uhr', '19:00'],
    ['at 15', '15:00'],
  ])('or say which half it is: %s', (text, time) => {
    expect(clockTimeIn(text)).toMatchObject({ time, otherTime: null });
  });
});
