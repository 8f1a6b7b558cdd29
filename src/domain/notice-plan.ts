import type { CalendarDay, Instant } from './instant.ts';
import { addDays, hoursAfter, momentIn } from './instant.ts';
import type { Notice } from './notice.ts';
import { actionPolicy, daysReason, planReminders, type ReminderPolicy } from './reminder.ts';

/** An action with everybody who is to be reminded of it. */
export interface PlannedAction {
  readonly id: number;
  readonly committeeId: number;
  readonly timeZone: string;
  readonly channelId: string;
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly due: CalendarDay | null;
  /** Linked members with a part in it that they have not ticked off. */
  readonly people: readonly { readonly memberId: number; readonly timeZone: string | null }[];
  /** Any one of a group may do it, and nobody has taken it: its channel is reminded. */
  readonly untaken: boolean;
}

export interface PlannedDate {
  readonly id: number;
  readonly committeeId: number;
  readonly timeZone: string;
  readonly channelId: string;
  readonly day: CalendarDay;
}

export interface PlannedMeeting {
  readonly id: number;
  readonly committeeId: number;
  readonly timeZone: string;
  readonly channelId: string;
  readonly day: CalendarDay;
  readonly startsAt: Instant | null;
}

/** Whom an action's reminders go to and until when; a notice whose key begins otherwise no longer holds. */
export function actionKeys(action: PlannedAction): readonly string[] {
  if (action.state !== 'open' || action.due === null) return [];
  const { due, people } = action;
  return [
    ...people.map((person) => actionKey(action.id, `member ${person.memberId}`, due)),
    ...(action.untaken ? [actionKey(action.id, 'channel', due)] : []),
  ];
}

const actionKey = (id: number, whom: string, due: CalendarDay) => `action ${id} ${whom} due ${due}:`;

/** Why a notice of the action, whose key stands no more, will not be said. */
export function whyDropped(action: PlannedAction): string {
  if (action.state === 'done') return 'the action was done';
  if (action.state === 'withdrawn') return 'a corrected summary no longer has the action';
  if (action.due === null) return 'the action has no date any more';
  return 'the deadline moved, or it is no longer theirs';
}

/** A key up to its colon names what is told, to whom and for which day; the rest, how long before. */
export const keyStem = (key: string): string => key.slice(0, key.lastIndexOf(':') + 1);

export function noticesOfAction(action: PlannedAction, now: Instant): readonly Notice[] {
  const { due, committeeId, id } = action;
  if (due === null) return [];
  const reminders = (zone: string, whom: string, to: Notice['to'], bundle: string) =>
    planReminders(action, zone, actionPolicy, now).map(
      ({ reason, day, at }): Notice => ({
        committeeId,
        key: `${actionKey(id, whom, due)} ${reason} ${day}`,
        bundle,
        kind: 'action',
        subjectId: id,
        to,
        reason,
        dueAt: at,
      }),
    );
  return [
    ...action.people.flatMap(({ memberId, timeZone }) =>
      reminders(timeZone ?? action.timeZone, `member ${memberId}`, { memberId }, `member ${memberId}`),
    ),
    ...(action.untaken
      ? reminders(action.timeZone, 'channel', { channelId: action.channelId }, `untaken ${committeeId}`)
      : []),
  ];
}

/** Deadlines of calls are told 7 and 1 days before. */
const datePolicy: Pick<ReminderPolicy, 'daysBefore' | 'time'> = { daysBefore: [7, 1], time: '09:00' };

export const dateKey = (date: PlannedDate): string => `date ${date.id} on ${date.day}:`;

export function noticesOfDate(date: PlannedDate, now: Instant): readonly Notice[] {
  return datePolicy.daysBefore
    .map((days): Notice => {
      const day = addDays(date.day, -days);
      return {
        committeeId: date.committeeId,
        key: `${dateKey(date)} ${daysReason(days)}`,
        bundle: `deadlines ${date.committeeId}`,
        kind: 'deadline',
        subjectId: date.id,
        to: { channelId: date.channelId },
        reason: daysReason(days),
        dueAt: momentIn(date.timeZone, day, datePolicy.time),
      };
    })
    .filter((notice) => notice.dueAt >= now);
}

export const meetingKey = (meeting: PlannedMeeting): string =>
  `meeting ${meeting.id} on ${meeting.startsAt?.toISOString() ?? meeting.day}:`;

/**
 * A meeting is told 7 days, 1 day and 1 hour before it starts; where only its day is known,
 * 7 days and 1 day before, at nine.
 */
export function noticesOfMeeting(meeting: PlannedMeeting, now: Instant): readonly Notice[] {
  const { startsAt, timeZone } = meeting;
  const daysBefore = [7, 1].map((days) => ({
    reason: daysReason(days),
    dueAt: startsAt
      ? hoursAfter(startsAt, -24 * days)
      : momentIn(timeZone, addDays(meeting.day, -days), datePolicy.time),
  }));
  const all = startsAt ? [...daysBefore, { reason: '1 hour before', dueAt: hoursAfter(startsAt, -1) }] : daysBefore;
  return all
    .filter(({ dueAt }) => dueAt >= now)
    .map(({ reason, dueAt }) => ({
      committeeId: meeting.committeeId,
      key: `${meetingKey(meeting)} ${reason}`,
      bundle: `meeting ${meeting.id}`,
      kind: 'meeting',
      subjectId: meeting.id,
      to: { channelId: meeting.channelId },
      reason,
      dueAt,
    }));
}
