import { describe, expect, test } from '@jest/globals';
import { noticesOfAction, type PlannedAction, type PlannedPerson } from '../../../src/domain/reminders/notice-plan.ts';
import { calendarDay } from '../../../src/domain/time/instant.ts';

const person = (memberId: number): PlannedPerson => ({
  memberId,
  timeZone: null,
  reminderDays: null,
  reminderTime: null,
  apart: false,
  quietUntil: null,
});
const [owner, other] = [person(1), person(2)];
const action: PlannedAction = {
  id: 7,
  committeeId: 1,
  timeZone: 'UTC',
  channelId: 'C0PC',
  reminderDays: [7, 1, 0],
  reminderTime: '09:00',
  workingDaysOnly: false,
  state: 'open',
  due: calendarDay('2027-03-26'),
  people: [owner],
  untaken: false,
  wait: null,
  officers: [],
};

describe('the reminders of an action that waits', () => {
  const [ahead, late] = [new Date('2027-03-01T12:00:00Z'), new Date('2027-03-27T12:00:00Z')];
  test.each<readonly [string, Partial<PlannedAction>, Date, readonly string[]]>([
    ['on nothing', {}, ahead, ['1 action 19', '1 action 25', '1 action 26', '1 action 02']],
    [
      'on a member',
      { wait: { id: 3, on: other } },
      ahead,
      ['1 action 26', '2 awaited 19', '2 awaited 25', '2 awaited 26', '2 awaited 02'],
    ],
    ['on a thing', { wait: { id: 3, on: null } }, ahead, ['1 action 26', '1 action 02']],
    ['on a member, once late', { wait: { id: 3, on: other } }, late, ['2 awaited 02']],
    ['on a thing, once late', { wait: { id: 3, on: null } }, late, ['1 action 02']],
    [
      'on a member who has a part in it too',
      { people: [owner, other], wait: { id: 3, on: other } },
      late,
      ['2 awaited 02'],
    ],
    ['on a member, without a date', { due: null, wait: { id: 3, on: other } }, ahead, []],
    [
      'on a thing, and nobody has taken it',
      { people: [], untaken: true, wait: { id: 3, on: null } },
      ahead,
      ['C0PC action 26', 'C0PC action 02'],
    ],
  ])('%s', (_wait, more, now, expected) => {
    const planned = noticesOfAction({ ...action, ...more }, now).map(({ to, kind, dueAt }) => {
      const whom = 'memberId' in to ? to.memberId : to.channelId;
      return `${whom} ${kind} ${dueAt.toISOString().slice(8, 10)}`;
    });
    expect(planned).toEqual(expected);
  });
});
