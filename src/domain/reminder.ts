import type { Action } from './action.ts';
import { addDays, type CalendarDay, dayIn, daysBetween, type Instant, momentIn } from './instant.ts';

/** When people are reminded of what has a deadline. */
export interface ReminderPolicy {
  /** 0: on the day itself. */
  readonly daysBefore: readonly number[];
  /** `HH:MM` in the zone of who is reminded. */
  readonly time: string;
  readonly overdueEveryDays: number;
}

export const actionPolicy: ReminderPolicy = { daysBefore: [7, 1, 0], time: '09:00', overdueEveryDays: 7 };

export interface Reminder {
  /** "7 days before", "on the day", "overdue": for the history; what the person reads is reckoned when it is sent. */
  readonly reason: string;
  readonly day: CalendarDay;
  readonly at: Instant;
}

/**
 * The reminders an action still calls for, in `zone`, where the reminded person lives.
 *
 * Those that would already be late at `now` are left out: someone given an action on Thursday for Friday is not reminded of
 * last week. Of the weekly ones while it is overdue there is the next alone: each is planned when the one before is said.
 */
export function planReminders(
  action: Pick<Action, 'state' | 'due'>,
  zone: string,
  policy: ReminderPolicy,
  now: Instant,
): readonly Reminder[] {
  const { due } = action;
  if (action.state !== 'open' || due === null) return [];
  const before = policy.daysBefore.map((days) => onDay(addDays(due, -days), daysReason(days), zone, policy.time));
  return [...before.filter((reminder) => reminder.at >= now), nextOverdue(due, zone, policy, now)];
}

function nextOverdue(due: CalendarDay, zone: string, policy: ReminderPolicy, now: Instant): Reminder {
  const every = policy.overdueEveryDays;
  const weeks = Math.max(1, Math.floor(daysBetween(due, dayIn(zone, now)) / every));
  const first = onDay(addDays(due, weeks * every), 'overdue', zone, policy.time);
  return first.at >= now ? first : onDay(addDays(due, (weeks + 1) * every), 'overdue', zone, policy.time);
}

const onDay = (day: CalendarDay, reason: string, zone: string, time: string): Reminder => ({
  reason,
  day,
  at: momentIn(zone, day, time),
});

export const daysReason = (days: number): string =>
  days === 0 ? 'on the day' : days === 1 ? '1 day before' : `${days} days before`;
