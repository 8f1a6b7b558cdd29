import { findAction, updateAction } from '../../db/actions.ts';
import { getCommittee } from '../../db/committees.ts';
import { type Connection, inTransaction } from '../../db/connection.ts';
import { record } from '../../db/history.ts';
import { addMeeting, changeMeeting, listTiedActions, lockMeetingAhead } from '../../db/meetings.ts';
import { addNotices, listPlannedActions } from '../../db/notice-plans.ts';
import type { Committee } from '../domain/committee.ts';
import { addDays, dayIn, daysBetween, type Instant } from '../domain/instant.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { findTypedMoment } from '../reading/typed-moment.ts';
import { planNotices } from './plan-notices.ts';
import { unlessAllowed } from './unless-allowed.ts';

export type MeetingSet = { readonly kind: 'set' | 'unchanged' | 'called off'; readonly meeting: Meeting } | Refusal;

/**
 * Moves the next meeting to the moment in `words`, or makes it where there is none. Its reminders and calendar entry follow, and so
 * do the deadlines "before the next meeting", whose owners are told once.
 */
export function setMeeting(db: Connection, words: string, by: Member, now: Instant): Promise<MeetingSet> {
  return inTransaction(db, async (db) => {
    const refusal = await unlessAllowed(db, by, 'set the meeting');
    if (refusal) return refusal;
    const committee = await getCommittee(db, by.committeeId);
    const today = dayIn(committee.timeZone, now);
    const typed = findTypedMoment(words, committee.timeZone, today);
    if (!typed || typed.day < today || (typed.startsAt && typed.startsAt <= now)) {
      return { kind: 'refused', because: 'no such moment', words };
    }
    const day = typed.startsAt ? dayIn(committee.timeZone, typed.startsAt) : typed.day;
    const there = await lockMeetingAhead(db, committee.id, today);
    const isSame =
      there?.day === day && there.startsAt?.getTime() === typed.startsAt?.getTime() && there.cancelledAt === null;
    if (there && isSame) return { kind: 'unchanged', meeting: there };
    const tied = there ? await listTiedActions(db, there) : [];
    const meeting = there
      ? await changeMeeting(db, there, { day, startsAt: typed.startsAt, cancelledAt: null })
      : await addMeeting(db, { committeeId: committee.id, day, startsAt: typed.startsAt });
    await record(
      db,
      {
        committeeId: committee.id,
        subject: 'meeting',
        subjectId: meeting.id,
        byMember: by.id,
        what: there ? 'moved it' : 'set it',
        before: there ? momentOf(there) : null,
        after: momentOf(meeting),
      },
      now,
    );
    if (there) await moveTied(db, tied, daysBetween(there.day, meeting.day), committee.id, now);
    await tell(db, committee, meeting, tied, now);
    return { kind: 'set', meeting };
  });
}

/** Calls the next meeting off. Deadlines that hang on it keep their day, and follow when the meeting gets another. */
export function cancelMeeting(db: Connection, by: Member, now: Instant): Promise<MeetingSet> {
  return inTransaction(db, async (db) => {
    const refusal = await unlessAllowed(db, by, 'set the meeting');
    if (refusal) return refusal;
    const committee = await getCommittee(db, by.committeeId);
    const there = await lockMeetingAhead(db, committee.id, dayIn(committee.timeZone, now));
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
        what: 'called it off',
        before: momentOf(there),
      },
      now,
    );
    await tell(db, committee, meeting, tied, now);
    return { kind: 'called off', meeting };
  });
}

const momentOf = (meeting: Meeting): string => meeting.startsAt?.toISOString() ?? meeting.day;

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
        what: 'moved the deadline along with the meeting',
        before: action.due,
        after: due,
      },
      now,
    );
  }
  await planNotices(db, { kind: 'actions', actionIds: tied }, now);
}

/** The channel hears of it, and once each who has something to do before the meeting. */
async function tell(
  db: Connection,
  committee: Committee,
  meeting: Meeting,
  tied: readonly number[],
  now: Instant,
): Promise<void> {
  await planNotices(db, { kind: 'meeting', meetingId: meeting.id }, now);
  const planned = tied.length > 0 ? await listPlannedActions(db, { kind: 'actions', actionIds: tied }) : [];
  const owners = new Set(planned.flatMap((action) => action.people.map((person) => person.memberId)));
  const change = `meeting ${meeting.id} change ${meeting.sequence}`;
  const notice = (to: { readonly memberId: number } | { readonly channelId: string }, whom: string) => ({
    committeeId: committee.id,
    key: `${change} to ${whom}`,
    // Moved twice before the first was said, the last is said alone.
    bundle: `meeting ${meeting.id} change to ${whom}`,
    kind: 'meeting change' as const,
    subjectId: meeting.id,
    to,
    reason: meeting.cancelledAt ? 'called off' : 'set',
    dueAt: now,
  });
  await addNotices(db, [
    notice({ channelId: committee.channelId }, 'channel'),
    ...[...owners].map((memberId) => notice({ memberId }, `member ${memberId}`)),
  ]);
}
