import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { listPlannedGroups } from '../../../db/reminders/group-plans.ts';
import {
  dropNotices,
  listPlannedActions,
  listPlannedDates,
  listPlannedMeetings,
  listWaiting,
  type PlanSubject,
} from '../../../db/reminders/notice-plans.ts';
import { listPlannedVotes } from '../../../db/reminders/vote-plans.ts';
import type { DropReason } from '../../domain/reminders/drop-reason.ts';
import { groupKeys, noticesOfGroup } from '../../domain/reminders/group-notices.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import { keyStem, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import {
  actionKeys,
  dateKey,
  noticesOfAction,
  noticesOfDate,
  noticesOfMeeting,
  whyDropped,
} from '../../domain/reminders/notice-plan.ts';
import { noticesOfVote, voteKeys } from '../../domain/reminders/vote-notices.ts';
import { hoursAfter, type Instant } from '../../domain/time/instant.ts';
import { queueNotices } from './queue-notices.ts';

/**
 * Brings the waiting notices of a subject into line with what the database now says of it: adds what is called for, moves what
 * has another hour, drops what no longer holds. What was said stays said. Call it in the transaction of the change; calling it
 * again changes nothing.
 */
export function planNotices(db: Connection, subject: PlanSubject, now: Instant): Promise<void> {
  return inTransaction(db, async (db) => {
    const actions = await listPlannedActions(db, subject);
    await bring(
      db,
      'action',
      actions,
      noticesOfAction,
      (action) => ({ keys: actionKeys(action), why: whyDropped(action) }),
      now,
    );
    const dates = await listPlannedDates(db, subject);
    await bring(db, 'date', dates, noticesOfDate, (date) => ({ keys: [dateKey(date)], why: 'deadline moved' }), now);
    const meetings = await listPlannedMeetings(db, subject);
    await bring(
      db,
      'meeting',
      meetings,
      noticesOfMeeting,
      (meeting) => ({
        keys: meeting.cancelled ? [] : [noticeKeys.meeting(meeting)],
        why: meeting.cancelled ? 'meeting called off' : 'meeting moved',
      }),
      now,
    );
    const votes = await listPlannedVotes(db, subject);
    await bring(db, 'vote', votes, noticesOfVote, (vote) => ({ keys: voteKeys(vote), why: 'voted' }), now);
    const groups = await listPlannedGroups(db, subject);
    // Of a member the others' notices are not known. Those of their own that hold no more are left out when they come to be said: of
    // hundreds who volunteer in one second, each would otherwise have those of all the others gone through.
    if (subject.kind === 'member') {
      const { memberId } = subject;
      const called = groups.flatMap((group) => noticesOfGroup(group, now));
      const own = called.filter(({ to }) => 'memberId' in to && to.memberId === memberId);
      await queueNotices(db, own, now);
    } else {
      await bring(db, 'group', groups, noticesOfGroup, (group) => ({ keys: groupKeys(group), why: 'answered' }), now);
    }
  });
}

async function bring<Subject extends { readonly id: number }>(
  db: Connection,
  kind: 'action' | 'date' | 'meeting' | 'vote' | 'group',
  subjects: readonly Subject[],
  noticesOf: (subject: Subject, now: Instant) => readonly Notice[],
  holds: (subject: Subject) => { readonly keys: readonly string[]; readonly why: DropReason },
  now: Instant,
): Promise<void> {
  const waiting = await listWaiting(
    db,
    kind,
    subjects.map((subject) => subject.id),
  );
  const standing = new Set(subjects.flatMap((subject) => holds(subject).keys));
  const why = new Map(subjects.map((subject) => [subject.id, holds(subject).why]));
  const called = subjects.flatMap((subject) => noticesOf(subject, now));
  const calledFor = new Set(called.map((notice) => notice.key));
  const uncalled = waiting.filter(({ key, dueAt }) => standing.has(keyStem(key)) && dueAt > now && !calledFor.has(key));
  // Its hour is now one that has just passed: said at once rather than never.
  const missed = uncalled.length === 0 ? [] : subjects.flatMap((subject) => noticesOf(subject, hoursAfter(now, -26)));
  const justMissed = missed.filter(({ key, dueAt }) => dueAt <= now && uncalled.some((notice) => notice.key === key));
  const late = new Set(justMissed.map((notice) => notice.key));
  const gone = waiting.flatMap(({ id, key, subjectId }) => {
    const reason = why.get(subjectId);
    return reason === undefined || standing.has(keyStem(key)) ? [] : [{ id, why: reason }];
  });
  await dropNotices(
    db,
    [
      ...gone,
      // One that is due already, and only not yet said, stays, though nothing calls for it from now on.
      ...uncalled.filter(({ key }) => !late.has(key)).map(({ id }) => ({ id, why: 'another day chosen' as const })),
    ],
    now,
  );
  const asWritten = new Map(waiting.map((notice) => [notice.key, notice.dueAt.getTime()]));
  const changed = called.filter((notice) => asWritten.get(notice.key) !== notice.dueAt.getTime());
  await queueNotices(db, [...changed, ...justMissed.map((notice) => ({ ...notice, dueAt: now }))], now);
}
