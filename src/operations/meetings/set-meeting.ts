import { findAction, updateAction } from '../../../db/actions/actions.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { addMeeting, changeMeeting, listTiedActions, lockMeetingAhead } from '../../../db/meetings/meetings.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { actionPhrases, meetingPhrases } from '../../domain/history/phrases.ts';
import { type Meeting, momentOf } from '../../domain/meetings/meeting.ts';
import { recordedChange } from '../../domain/meetings/recorded-change.ts';
import type { Member } from '../../domain/roster/member.ts';
import { addDays, dayIn, daysBetween, type Instant } from '../../domain/time/instant.ts';
import { readTypedLength } from '../../reading/typed/typed-length.ts';
import { readTypedMoment } from '../../reading/typed/typed-moment.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { notifyMeetingChange } from './notify-meeting-change.ts';

export type MeetingSet = { readonly kind: 'set' | 'unchanged' | 'called off'; readonly meeting: Meeting } | Refusal;

/**
 * Moves the next meeting to the moment in `words`, or makes it where there is none. Its reminders and calendar entry follow, and so
 * do the deadlines "before the next meeting", whose owners are told once.
 */
export function setMeeting(db: Connection, words: string, by: Member, now: Instant): Promise<MeetingSet> {
  return undoable(db, by, now, async (db) => {
    const refusal = await authorize(db, by, 'set the meeting');
    if (refusal) return refusal;
    const committee = await getCommittee(db, by.committeeId);
    const today = dayIn(committee.timeZone, now);
    const minutes = readTypedLength(words);
    const ahead = minutes === null ? undefined : await lockMeetingAhead(db, committee.id, { today, now });
    // "90 minutes" alone is the length of the meeting that is set.
    if (ahead?.startsAt && !ahead.cancelledAt)
      return moveNextMeeting(db, committee, { ...ahead, durationMinutes: minutes }, by, now);
    const typed = readTypedMoment(words, committee.timeZone, today);
    if (typed.kind === 'refused') return typed;
    const day = typed.startsAt ? dayIn(committee.timeZone, typed.startsAt) : typed.day;
    if (day < today) return { kind: 'refused', because: 'past day', words, day };
    // "Next week" is no day to meet on.
    if (!typed.exact || (typed.startsAt && typed.startsAt <= now)) {
      return { kind: 'refused', because: 'no such moment', words };
    }
    return moveNextMeeting(db, committee, { ...typed, day }, by, now);
  });
}

/** The same for a moment to come that nobody typed; within a change of `by`'s, who may set the meeting. */
export async function moveNextMeeting(
  db: Connection,
  committee: Committee,
  { day, startsAt, durationMinutes: length }: Pick<Meeting, 'day' | 'startsAt' | 'durationMinutes'>,
  by: Member,
  now: Instant,
): Promise<MeetingSet> {
  const there = await lockMeetingAhead(db, committee.id, { today: dayIn(committee.timeZone, now), now });
  const isThen = there?.day === day && there.startsAt?.getTime() === startsAt?.getTime() && there.cancelledAt === null;
  // A length that nobody gave stays.
  const durationMinutes = length ?? there?.durationMinutes ?? null;
  const isSame = isThen && durationMinutes === (there?.durationMinutes ?? null);
  if (there && isSame) return { kind: 'unchanged', meeting: there };
  const tied = there && !isThen ? await listTiedActions(db, there) : [];
  const meeting = there
    ? await changeMeeting(db, there, { day, startsAt, durationMinutes, cancelledAt: null })
    : await addMeeting(db, { committeeId: committee.id, day, startsAt, durationMinutes });
  await record(
    db,
    {
      committeeId: committee.id,
      subject: 'meeting',
      subjectId: meeting.id,
      byMember: by.id,
      ...recordedChange(there, meeting),
    },
    now,
  );
  if (there) await moveTied(db, tied, daysBetween(there.day, meeting.day), committee.id, now);
  await notifyMeetingChange(db, committee, meeting, tied, now);
  return { kind: 'set', meeting };
}

/** Calls the next meeting off. Deadlines that hang on it keep their day, and follow when the meeting gets another. */
export function cancelMeeting(db: Connection, by: Member, now: Instant): Promise<MeetingSet> {
  return undoable(db, by, now, async (db) => {
    const refusal = await authorize(db, by, 'set the meeting');
    if (refusal) return refusal;
    const committee = await getCommittee(db, by.committeeId);
    const there = await lockMeetingAhead(db, committee.id, { today: dayIn(committee.timeZone, now), now });
    if (!there || there.cancelledAt) return { kind: 'refused', because: 'no meeting' };
    const tied = await listTiedActions(db, there);
    const meeting = await changeMeeting(db, there, { cancelledAt: now });
    await record(
      db,
      {
        committeeId: committee.id,
        subject: 'meeting',
        subjectId: meeting.id,
        byMember: by.id,
        what: meetingPhrases.calledOff,
        before: momentOf(there),
      },
      now,
    );
    await notifyMeetingChange(db, committee, meeting, tied, now);
    return { kind: 'called off', meeting };
  });
}

async function moveTied(
  db: Connection,
  tied: readonly number[],
  days: number,
  committeeId: number,
  now: Instant,
): Promise<void> {
  if (days === 0) return;
  for (const id of tied) {
    const action = await findAction(db, id);
    if (!action?.due) continue;
    const due = addDays(action.due, days);
    await updateAction(db, id, { due });
    await record(
      db,
      {
        committeeId,
        subject: 'action',
        subjectId: id,
        byMember: null,
        what: actionPhrases.deadlineMovedAlong,
        before: action.due,
        after: due,
      },
      now,
    );
  }
  await planNotices(db, { kind: 'actions', actionIds: tied }, now);
}
