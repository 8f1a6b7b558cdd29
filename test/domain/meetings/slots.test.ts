import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { slotsInWeek, usualMoment, usualTime } from '../../../src/domain/meetings/slots.ts';
import { addDays, type CalendarDay, calendarDay, dayIn, weekday } from '../../../src/domain/time/instant.ts';

const long = new Date('2020-01-01T00:00Z');
const usual = { weekday: 2, minute: 14 * 60, weeks: 1 };
const heldAt = (...moments: readonly string[]) =>
  moments.map((moment) => ({ day: calendarDay(moment.slice(0, 10)), startsAt: new Date(moment) }));

describe('the usual time', () => {
  test('is the most common weekday, hour and interval, by the committee’s clocks', () => {
    const held = heldAt('2027-01-05T13:00Z', '2027-01-19T13:00Z', '2027-02-04T08:00Z', '2027-02-16T13:00Z');
    expect(usualTime(held, 'Europe/Zurich')).toEqual({ weekday: 2, minute: 14 * 60, weeks: 2 });
  });

  test('of as common ones is the latest', () => {
    expect(usualTime(heldAt('2027-01-05T13:00Z', '2027-02-03T16:30Z'), 'UTC')).toEqual({
      weekday: 3,
      minute: 16 * 60 + 30,
      weeks: 4,
    });
  });

  test('of a committee that never met is a Tuesday afternoon', () => {
    expect(usualTime([], 'UTC')).toEqual(usual);
    expect(usualMoment('2027-03-04', usual, 'Europe/Zurich')).toEqual(new Date('2027-03-02T13:00Z'));
  });
});

describe('the slots of a week', () => {
  test('are the hours of its working days, from whatever day of it', () => {
    for (const day of ['2027-03-01', '2027-03-04', '2027-03-07'] as const) {
      const slots = slotsInWeek(day, { ...usual, minute: 30 }, 'Asia/Tokyo', long);
      expect(slots).toHaveLength(120);
      expect(slots[0]).toEqual(new Date('2027-02-28T15:30Z'));
      expect(slots.at(-1)).toEqual(new Date('2027-03-05T14:30Z'));
    }
  });

  test('are those to come alone', () => {
    expect(slotsInWeek('2027-03-01', usual, 'UTC', new Date('2027-03-05T21:00Z'))).toEqual([
      new Date('2027-03-05T22:00Z'),
      new Date('2027-03-05T23:00Z'),
    ]);
    expect(slotsInWeek('2027-03-01', usual, 'UTC', new Date('2027-03-06T00:00Z'))).toEqual([]);
  });

  test('are each another moment of Monday to Friday, whatever the clocks do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom('Europe/Zurich', 'America/Santiago', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
        fc.constantFrom(0, 15, 30),
        (days, zone, minute) => {
          const day: CalendarDay = addDays('2026-01-01', days);
          const slots = slotsInWeek(day, { ...usual, minute }, zone, long);
          expect(new Set(slots.map((slot) => slot.getTime())).size).toBe(slots.length);
          expect(slots.length).toBeGreaterThanOrEqual(119);
          expect(slots.every((slot) => weekday(dayIn(zone, slot)) <= 5)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
