import type { CalendarDay, Instant } from '../time/instant.ts';
import { addDays, hoursAfter, isWeekend, momentIn } from '../time/instant.ts';
import type { DropReason } from './drop-reason.ts';
import type { Notice } from './notice.ts';
import { keyOf, noticeBundles, noticeKeys } from './notice-keys.ts';
import { daysReason, planReminders, type Reminder, type ReminderPolicy, usualPolicy } from './reminder.ts';
import { policyWhileWaiting } from './while-waiting.ts';

/** An action with everybody who is to be told of it. */
export interface PlannedAction {
  readonly id: number;
  readonly committeeId: number;
  readonly timeZone: string;
  readonly channelId: string;
  readonly reminderDays: readonly number[];
  /** `HH:MM` */
  readonly reminderTime: string;
  readonly workingDaysOnly: boolean;
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly due: CalendarDay | null;
  /** Linked members with a part in it that they have not ticked off. */
  readonly people: readonly PlannedPerson[];
  /** Any one of a group may do it, and nobody has taken it: its channel is reminded. */
  readonly untaken: boolean;
  /** What it waits on; `on`: the member who is reminded of it, null where nobody can be. */
  readonly wait: { readonly id: number; readonly on: PlannedPerson | null } | null;
  /** Who hears of it when it is late for long. */
  readonly officers: readonly {
    readonly memberId: number;
    readonly timeZone: string | null;
    readonly reminderTime: string | null;
    readonly role: 'lead' | 'chair' | 'secretariat';
  }[];
}

/** Somebody to remind, with what they chose for themselves; null: as the committee has it. */
export interface PlannedPerson {
  readonly memberId: number;
  readonly timeZone: string | null;
  readonly reminderDays: readonly number[] | null;
  readonly reminderTime: string | null;
  readonly apart: boolean;
  /** They snoozed this action, or want to hear of none, until then. */
  readonly quietUntil: CalendarDay | null;
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
  readonly cancelled: boolean;
}

/** Whom an action's reminders go to and until when; a notice whose key begins otherwise no longer holds. */
export function actionKeys(action: PlannedAction): readonly string[] {
  if (action.state !== 'open') return [];
  const { due, id, wait } = action;
  const asked = wait?.on ? [noticeKeys.awaited({ waitId: wait.id, due: null }, wait.on)] : [];
  if (due === null) return asked;
  return [
    ...asked,
    ...(wait?.on ? [noticeKeys.awaited({ waitId: wait.id, due }, wait.on)] : []),
    ...remindedOwners(action).map((to) => noticeKeys.action({ actionId: id, to, due })),
    ...(action.untaken ? [noticeKeys.action({ actionId: id, to: action, due })] : []),
    ...escalatedTo(action).map((to) => noticeKeys.escalation({ actionId: id, to, due })),
  ];
}

/** Why a notice of the action, whose key stands no more, will not be said. */
export function whyDropped(action: PlannedAction): DropReason {
  if (action.state === 'done') return 'action done';
  if (action.state === 'withdrawn') return 'action withdrawn';
  if (action.due === null) return 'no date';
  return 'moved or reassigned';
}

/** Of the first of what is told to whoever an action waits on; the others are reminders. */
export const askedReason = 'asked';

/** Whoever is waited on hears of it as that, though they have a part in it too. */
const remindedOwners = ({ people, wait }: PlannedAction) =>
  people.filter(({ memberId }) => memberId !== wait?.on?.memberId);

export function noticesOfAction(action: PlannedAction, now: Instant): readonly Notice[] {
  const { due, committeeId, id, wait } = action;
  if (due === null) return [];
  const notice = (
    kind: 'action' | 'escalation' | 'awaited',
    to: Notice['to'],
    { key, bundle }: { readonly key: string; readonly bundle: string },
    { reason, day, at }: Reminder,
  ): Notice => ({
    committeeId,
    key: keyOf(key, `${reason} ${day}`),
    bundle,
    kind,
    subjectId: id,
    to,
    reason,
    dueAt: at,
  });
  const { workingDaysOnly, reminderDays: daysBefore, reminderTime: time } = action;
  const policy: ReminderPolicy = { ...usualPolicy, workingDaysOnly, daysBefore, time };
  const ownPolicy = ({ reminderDays, reminderTime, quietUntil }: PlannedPerson): ReminderPolicy => ({
    ...policy,
    daysBefore: reminderDays ?? daysBefore,
    time: reminderTime ?? time,
    quietUntil,
  });
  const forOwners = (usual: ReminderPolicy) =>
    wait ? policyWhileWaiting(usual, { isSomebodyReminded: wait.on !== null }) : usual;
  const remind = (kind: 'action' | 'awaited', key: string, person: PlannedPerson, own: ReminderPolicy) => {
    const { memberId, apart } = person;
    const bundle = apart ? noticeBundles.ownAction({ memberId, actionId: id }) : noticeBundles.member({ memberId });
    return planReminders(action, person.timeZone ?? action.timeZone, own, now).map((reminder) =>
      notice(kind, { memberId }, { key, bundle }, reminder),
    );
  };
  return [
    ...remindedOwners(action).flatMap((person) =>
      remind('action', noticeKeys.action({ actionId: id, to: person, due }), person, forOwners(ownPolicy(person))),
    ),
    ...(wait?.on
      ? remind('awaited', noticeKeys.awaited({ waitId: wait.id, due }, wait.on), wait.on, ownPolicy(wait.on))
      : []),
    ...(action.untaken
      ? planReminders(action, action.timeZone, forOwners(policy), now).map((reminder) => {
          const key = noticeKeys.action({ actionId: id, to: action, due });
          const bundle = noticeBundles.untaken({ committeeId });
          return notice('action', { channelId: action.channelId }, { key, bundle }, reminder);
        })
      : []),
    ...escalations(action, due, now).map(({ memberId, reminder }) => {
      const key = noticeKeys.escalation({ actionId: id, to: { memberId }, due });
      return notice('escalation', { memberId }, { key, bundle: noticeBundles.member({ memberId }) }, reminder);
    }),
  ];
}

/**
 * Late for a week, who leads the owner's group hears of it, and where nobody does the chair; for two weeks, the secretariat. Each once, and
 * nobody of what is their own.
 */
const escalatedAfterDays = { lead: 7, chair: 7, secretariat: 14 } as const;

const escalatedTo = ({ people, untaken, officers }: PlannedAction) =>
  people.length === 0 && !untaken
    ? []
    : officers.filter((officer) => !people.some((person) => person.memberId === officer.memberId));

function escalations(action: PlannedAction, due: CalendarDay, now: Instant) {
  if (action.state !== 'open') return [];
  const told = escalatedTo(action);
  const isLed = told.some(({ role }) => role === 'lead');
  return told
    .filter(({ role }) => !(isLed && role === 'chair'))
    .map(({ memberId, timeZone, reminderTime, role }) => {
      const days = escalatedAfterDays[role];
      const day = onWorkingDay(addDays(due, days), action.workingDaysOnly);
      // At their own hour: what they are due themselves comes in the same message.
      const at = momentIn(timeZone ?? action.timeZone, day, reminderTime ?? action.reminderTime);
      return { memberId, reminder: { reason: `late for ${days} days`, day, at } };
    })
    .filter(({ reminder }) => reminder.at >= now);
}

const onWorkingDay = (day: CalendarDay, workingDaysOnly: boolean): CalendarDay =>
  workingDaysOnly && isWeekend(day) ? onWorkingDay(addDays(day, 1), workingDaysOnly) : day;

/** Deadlines of calls are told 7 and 1 days before. */
const datePolicy: Pick<ReminderPolicy, 'daysBefore' | 'time'> = { daysBefore: [7, 1], time: '09:00' };

export const dateKey = ({ id: dateId, day }: PlannedDate): string => noticeKeys.deadline({ dateId, day });

export function noticesOfDate(date: PlannedDate, now: Instant): readonly Notice[] {
  return datePolicy.daysBefore
    .map((days): Notice => {
      const day = addDays(date.day, -days);
      return {
        committeeId: date.committeeId,
        key: keyOf(dateKey(date), daysReason(days)),
        bundle: noticeBundles.deadlines(date),
        kind: 'deadline',
        subjectId: date.id,
        to: { channelId: date.channelId },
        reason: daysReason(days),
        dueAt: momentIn(date.timeZone, day, datePolicy.time),
      };
    })
    .filter((notice) => notice.dueAt >= now);
}

/**
 * A meeting is told 7 days, 1 day and 1 hour before it starts; where only its day is known,
 * 7 days and 1 day before, at nine.
 */
export function noticesOfMeeting(meeting: PlannedMeeting, now: Instant): readonly Notice[] {
  const { startsAt, timeZone } = meeting;
  if (meeting.cancelled) return [];
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
      key: keyOf(noticeKeys.meeting(meeting), reason),
      bundle: noticeBundles.meeting(meeting),
      kind: 'meeting',
      subjectId: meeting.id,
      to: { channelId: meeting.channelId },
      reason,
      dueAt,
    }));
}
