import { describe, expect, test } from '@jest/globals';
import { type CalendarDay, momentIn } from '../../../src/domain/time/instant.ts';

describe('momentIn', () => {
  test.each<readonly [string, CalendarDay, string, string, string]>([
    ['Europe/Zurich', '2026-07-01', '09:00', '2026-07-01T07:00Z', 'on a day like any other'],
    ['Europe/Zurich', '2026-10-25', '02:30', '2026-10-25T00:30Z', 'shown twice, the first'],
    ['Pacific/Auckland', '2027-04-04', '02:30', '2027-04-03T13:30Z', 'shown twice, the first'],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45Z', 'shown twice, half an hour apart, the first'],
    ['Europe/Zurich', '2026-03-29', '02:30', '2026-03-29T01:30Z', 'skipped, an hour on'],
    ['America/New_York', '2026-11-01', '01:00', '2026-11-01T05:00Z', 'shown twice, the first'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00Z', 'after both'],
  ])('%s, %s %s is %s: %s', (zone, day, time, moment, _how) => {
    expect(momentIn(zone, day, time)).toEqual(new Date(moment));
  });
});
