import { getCommittee } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import { findExtension } from '../../db/extensions.ts';
import { changeMeeting, getMeeting } from '../../db/meetings.ts';
import { addNotices, dropNotices, listWaiting } from '../../db/notice-plans.ts';
import { findVote } from '../../db/votes.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { ChangedRow } from '../domain/personal-change.ts';
import { cardNotice } from '../domain/vote-notices.ts';
import { planDigest } from './plan-digest.ts';
import { planNotices } from './plan-notices.ts';
import { tellMeeting } from './tell-meeting.ts';

/** Brings what hangs on rows that were changed back into line with them: reminders and other notices, for each kind of subject. */
export async function followUndone(
  db: Connection,
  rows: readonly ChangedRow[],
  by: Member,
  now: Instant,
): Promise<void> {
  const { committeeId } = by;
  const idsOf = (subject: string): readonly number[] => [
    ...new Set(rows.filter((row) => row.subject === subject).map((row) => row.subjectId)),
  ];
  for (const row of rows) {
    if (row.table === 'extensions' && row.before?.state === 'asked') await tellAsker(db, Number(row.key.id), by, now);
  }
  const actionIds = idsOf('action');
  if (actionIds.length > 0) await planNotices(db, { kind: 'actions', actionIds }, now);
  for (const groupId of idsOf('group')) await planNotices(db, { kind: 'group', groupId }, now);
  for (const memberId of idsOf('member')) await planNotices(db, { kind: 'member', memberId }, now);
  for (const id of idsOf('meeting')) {
    const meeting = await changeMeeting(db, await getMeeting(db, id), {});
    // Taken back with a summary, its announcement says so.
    if (idsOf('summary').length > 0) await planNotices(db, { kind: 'meeting', meetingId: id }, now);
    else await tellMeeting(db, await getCommittee(db, committeeId), meeting, actionIds, now);
  }
  if (idsOf('committee').length > 0) {
    await planNotices(db, { kind: 'committee', committeeId }, now);
    await planDigest(db, committeeId, now);
  }
  for (const voteId of idsOf('vote')) await followVote(db, voteId, committeeId, now);
  const waiting = await listWaiting(db, 'deadline', idsOf('date'));
  await dropNotices(
    db,
    waiting.map(({ id }) => ({ id, why: 'the summary it comes from was taken back' })),
    now,
  );
  for (const summaryId of idsOf('summary')) await planNotices(db, { kind: 'summary', summaryId }, now);
}

/** Who was told that he has more time, or has not, is told that the question is open again. */
async function tellAsker(db: Connection, extensionId: number, by: Member, now: Instant): Promise<void> {
  const extension = await findExtension(db, extensionId);
  if (!extension) return;
  const key = `answer ${extensionId} taken back at ${now.toISOString()}`;
  await addNotices(db, [
    {
      committeeId: by.committeeId,
      key,
      bundle: key,
      kind: 'word',
      subjectId: extension.actionId,
      to: { memberId: extension.memberId },
      reason: `${by.name} took back the answer to your request for more time`,
      dueAt: now,
    },
  ]);
}

/** A vote taken up again is shown anew: the channel was told that it was cancelled. */
async function followVote(db: Connection, voteId: number, committeeId: number, now: Instant): Promise<void> {
  const vote = await findVote(db, voteId);
  if (vote?.state === 'open') {
    const key = `vote ${voteId} again at ${now.toISOString()}`;
    await addNotices(db, [cardNotice(await getCommittee(db, committeeId), voteId, key, now)]);
  }
  await planNotices(db, { kind: 'vote', voteId }, now);
}
