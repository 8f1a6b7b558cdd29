import { describe, expect, test } from '@jest/globals';
import { planReminders, usualPolicy } from '../../../src/domain/reminders/reminder.ts';
import type { CalendarDay } from '../../../src/domain/time/instant.ts';

const due = '2024-01-27';
const at = (iso: string) => new Date(iso);

describe('planReminders', () => {
  test.each([
    ['a fortnight ahead', '2024-01-13T12:00:00Z', ['2024-01-20', '2024-01-26', '2024-01-27', '2024-02-03']],
    ['two days ahead', '2024-01-25T12:00:00Z', ['2024-01-26', '2024-01-27', '2024-02-03']],
    ['just before nine on the day', '2024-01-27T08:59:59Z', ['2024-01-27', '2024-02-03']],
    ['at nine', '2024-01-27T09:00:00Z', ['2024-02-03']],
    ['when it is overdue by nine days', '2024-02-05T12:00:00Z', ['2024-02-10']],
    ['just before the hour of an overdue one', '2024-02-10T08:59:59Z', ['2024-02-10']],
    ['at that hour, when it is said and the next is planned', '2024-02-10T09:00:00Z', ['2024-02-17']],
    ['three years on', '2027-01-30T12:00:00Z', ['2027-02-06']],
  ])('%s', (_when, now, days) => {
    const planned = planReminders({ state: 'open', due }, 'UTC', usualPolicy, at(now));
    expect(planned.map((reminder) => reminder.day)).toEqual(days);
    expect(planned.every((reminder) => reminder.at.toISOString() === `${reminder.day}T09:00:00.000Z`)).toBe(true);
  });

  test('each says how long before', () => {
    const planned = planReminders({ state: 'open', due }, 'UTC', usualPolicy, at('2024-01-01T00:00:00Z'));
    expect(planned.map((reminder) => reminder.reason)).toEqual([
      '7 days before',
      '1 day before',
      'on the day',
      'overdue',
    ]);
  });

  test.each([
    ['done', { state: 'done', due } as const],
    ['without a date', { state: 'open', due: null } as const],
  ])('an action that is %s calls for none', (_what, action) => {
    expect(planReminders(action, 'UTC', usualPolicy, at('2024-01-01T00:00:00Z'))).toEqual([]);
  });

  // The clocks of Lord Howe Island move by half an hour, on the first Sundays of April and October.
  test.each([
    [
      'before and after Europe springs forward',
      'Europe/Berlin',
      '2026-03-30',
      ['2026-03-29T07:00Z', '2026-03-30T07:00Z'],
    ],
    ['on the day before', 'Europe/Berlin', '2026-03-29', ['2026-03-28T08:00Z', '2026-03-29T07:00Z']],
    ['as New York falls back', 'America/New_York', '2026-11-01', ['2026-10-31T13:00Z', '2026-11-01T14:00Z']],
    ['as Lord Howe falls back', 'Australia/Lord_Howe', '2026-04-05', ['2026-04-03T22:00Z', '2026-04-04T22:30Z']],
    ['in Kathmandu', 'Asia/Kathmandu', '2026-04-05', ['2026-04-04T03:15Z', '2026-04-05T03:15Z']],
    ['on Kiritimati', 'Pacific/Kiritimati', '2026-04-05', ['2026-04-03T19:00Z', '2026-04-04T19:00Z']],
  ] as const)('nine is nine %s', (_when, zone, due, moments) => {
    const policy = { ...usualPolicy, daysBefore: [1, 0] };
    const planned = planReminders({ state: 'open', due }, zone, policy, at('2026-01-01T00:00:00Z'));
    expect(planned.slice(0, 2).map((reminder) => reminder.at)).toEqual(moments.map((moment) => at(moment)));
  });
});

// 30 and 31 January 2027 are a Saturday and a Sunday.
describe('where the committee works from Monday to Friday', () => {
  const working = { ...usualPolicy, workingDaysOnly: true };
  test.each([
    [
      'a deadline on Sunday is told on Friday, once',
      '2027-01-31',
      ['2027-01-22 7 days before', '2027-01-29 on the day', '2027-02-08 overdue'],
    ],
    [
      'one on Monday, a day before it, on Friday',
      '2027-02-01',
      ['2027-01-25 7 days before', '2027-01-29 1 day before', '2027-02-01 on the day', '2027-02-08 overdue'],
    ],
  ] as const)('%s', (_what, day, expected) => {
    const planned = planReminders({ state: 'open', due: day }, 'UTC', working, at('2027-01-13T00:00:00Z'));
    expect(planned.map((reminder) => `${reminder.day} ${reminder.reason}`)).toEqual(expected);
  });
});

describe('who asked for silence', () => {
  const quiet = (quietUntil: CalendarDay) => ({ ...usualPolicy, quietUntil });
  test.each([
    [
      'hears on that day what fell before it, and then as always',
      '2024-01-24',
      ['2024-01-24 put off until then', '2024-01-26 1 day before', '2024-01-27 on the day', '2024-02-03 overdue'],
    ],
    [
      'hears once where a reminder falls on that day',
      '2024-01-26',
      ['2024-01-26 1 day before', '2024-01-27 on the day', '2024-02-03 overdue'],
    ],
    ['hears nothing before it, be it ever so late', '2024-03-01', ['2024-03-01 put off until then']],
  ] as const)('%s', (_what, until, expected) => {
    const planned = planReminders({ state: 'open', due }, 'UTC', quiet(until), at('2024-01-18T12:00:00Z'));
    expect(planned.map((reminder) => `${reminder.day} ${reminder.reason}`)).toEqual(expected);
  });
});
