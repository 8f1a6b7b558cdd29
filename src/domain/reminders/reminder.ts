import type { Action } from '../actions/action.ts';
import { addDays, type CalendarDay, dayIn, daysBetween, type Instant, isWeekend, momentIn } from '../time/instant.ts';

/** When somebody is reminded of what has a deadline. */
export interface ReminderPolicy {
  /** 0: on the day itself. */
  readonly daysBefore: readonly number[];
  /** `HH:MM` in the zone of the member who is reminded. */
  readonly time: string;
  readonly overdueEveryDays: number | 'never';
  /** What would fall on a Saturday or Sunday comes on the Friday before; what is late already, on the Monday after. */
  readonly workingDaysOnly: boolean;
  /** They asked for silence until this day; what falls before it comes on it. */
  readonly quietUntil: CalendarDay | null;
}

export const usualPolicy: ReminderPolicy = {
  daysBefore: [7, 1, 0],
  time: '09:00',
  overdueEveryDays: 7,
  workingDaysOnly: false,
  quietUntil: null,
};

/** The reason of a reminder of an action whose deadline has passed. */
export const overdue = 'overdue';
const putOff = 'put off until then';

export interface Reminder {
  /** "7 days before", "on the day", "overdue": for the history; what the person reads is reckoned when it is sent. */
  readonly reason: string;
  readonly day: CalendarDay;
  readonly at: Instant;
}

/**
 * The reminders an action still calls for, in `zone`, where the reminded person lives; one a day at most.
 *
 * Those due by `now` already are left out: someone given an action on Thursday for Friday is not reminded of
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
  const on = (day: CalendarDay, reason: string): Reminder => ({ reason, day, at: momentIn(zone, day, policy.time) });
  const early = (day: CalendarDay): CalendarDay =>
    policy.workingDaysOnly && isWeekend(day) ? early(addDays(day, -1)) : day;
  const late = (day: CalendarDay): CalendarDay =>
    policy.workingDaysOnly && isWeekend(day) ? late(addDays(day, 1)) : day;

  const furthestFirst = policy.daysBefore.toSorted((one, other) => other - one);
  const before = furthestFirst.map((days) => on(early(addDays(due, -days)), daysReason(days)));
  const every = policy.overdueEveryDays;
  const weeks = every === 'never' ? 0 : Math.max(1, Math.floor(daysBetween(due, dayIn(zone, now)) / every));
  const weekly =
    every === 'never' ? [] : [weeks, weeks + 1].map((week) => on(late(addDays(due, week * every)), overdue));
  const nextOverdue = weekly.find((reminder) => reminder.at > now);
  const called = [...before, ...(nextOverdue ? [nextOverdue] : [])].filter((reminder) => reminder.at > now);

  const { quietUntil } = policy;
  const heard = called.filter((reminder) => quietUntil === null || reminder.day >= quietUntil);
  const again = quietUntil === null ? undefined : on(late(quietUntil), putOff);
  const all = again && again.at > now ? [again, ...heard] : heard;
  // A Sunday's deadline is told on Friday once, not as "1 day before" and "on the day" both.
  return [...new Map(all.map((reminder) => [reminder.day, reminder])).values()];
}

/** Nothing is planned after it before it is said, or cannot be: the next is planned then. */
export const isLastPlanned = ({ kind, reason }: { readonly kind: string; readonly reason: string }): boolean =>
  (kind === 'action' || kind === 'awaited') && (reason === overdue || reason === putOff);

export const daysReason = (days: number): string =>
  days === 0 ? 'on the day' : days === 1 ? '1 day before' : `${days} days before`;
