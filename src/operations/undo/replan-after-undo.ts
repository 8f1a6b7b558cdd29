import { findExtension } from '../../../db/actions/extensions.ts';
import { getOffer } from '../../../db/actions/offers.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { changeMeeting, getMeeting } from '../../../db/meetings/meetings.ts';
import { dropNotices, listWaiting } from '../../../db/reminders/notice-plans.ts';
import { findVote } from '../../../db/votes/votes.ts';
import type { ChangedRow } from '../../domain/history/change-set.ts';
import type { UndoSubject } from '../../domain/history/undo-subject.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import { saidOfAction } from '../../domain/reminders/said-of-action.ts';
import { cardNotice } from '../../domain/reminders/vote-notices.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { completeWhereDone } from '../actions/complete-group-actions.ts';
import { promoteFromWaitingList } from '../groups/promote-from-waiting-list.ts';
import { notifyMeetingChange } from '../meetings/notify-meeting-change.ts';
import { planDigest } from '../planning/plan-digest.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/** What was undone, by whom and when. */
interface Undoing {
  readonly rows: readonly ChangedRow[];
  readonly by: Member;
  readonly now: Instant;
}

/** Plans reminders and other notices anew for rows that were changed back. */
export async function replanAfterUndo(
  db: Connection,
  rows: readonly ChangedRow[],
  by: Member,
  now: Instant,
): Promise<void> {
  for (const row of rows) {
    if (row.table === 'extensions' && row.before?.state === 'asked') await tellAsker(db, Number(row.key.id), by, now);
  }
  for (const row of rows) {
    if (row.table === 'offers' && row.after?.answer === 'declined') await tellOfferer(db, Number(row.key.id), by, now);
  }
  for (const [subject, replan] of Object.entries(replans)) {
    const ids = idsOf(rows, subject);
    if (ids.length > 0) await replan(db, ids, { rows, by, now });
  }
}

const idsOf = (rows: readonly ChangedRow[], subject: string): readonly number[] => [
  ...new Set(rows.filter((row) => row.subject === subject).map((row) => row.subjectId)),
];

type Replan = (db: Connection, ids: readonly number[], undoing: Undoing) => Promise<void>;

const forEach =
  (replan: (db: Connection, id: number, undoing: Undoing) => Promise<unknown>): Replan =>
  async (db, ids, undoing) => {
    for (const id of ids) await replan(db, id, undoing);
  };

const nothing: Replan = async () => undefined;

/** For each kind of subject, in this order, what is planned anew for those that were changed back. */
const replans: Record<UndoSubject, Replan> = {
  action: async (db, actionIds, { now }) => void (await planNotices(db, { kind: 'actions', actionIds }, now)),
  group: forEach(async (db, groupId, { now }) => {
    // A volunteer who withdrew made room for the first on the waiting list.
    await promoteFromWaitingList(db, groupId, now);
    await completeWhereDone(db, { kind: 'group', groupId }, now);
    await planNotices(db, { kind: 'group', groupId }, now);
  }),
  member: forEach((db, memberId, { now }) => planNotices(db, { kind: 'member', memberId }, now)),
  'time poll': nothing,
  meeting: forEach(replanMeeting),
  committee: forEach(async (db, committeeId, { now }) => {
    await planNotices(db, { kind: 'committee', committeeId }, now);
    await planDigest(db, committeeId, now);
  }),
  vote: forEach(replanVote),
  date: async (db, ids, { now }) => {
    const waiting = await listWaiting(db, 'date', ids);
    await dropNotices(
      db,
      waiting.map(({ id }) => ({ id, why: 'summary taken back' })),
      now,
    );
  },
  summary: forEach((db, summaryId, { now }) => planNotices(db, { kind: 'summary', summaryId }, now)),
  'name question': nothing,
  handover: nothing,
};

async function replanMeeting(db: Connection, id: number, { rows, by, now }: Undoing): Promise<void> {
  const meeting = await changeMeeting(db, await getMeeting(db, id), {});
  // Made by a summary and taken back with it, its announcement says so; moved by a correction, nothing else does.
  const isMoved = rows.some((row) => row.table === 'meetings' && row.subjectId === id && isOtherTime(row));
  if (idsOf(rows, 'summary').length > 0 && !isMoved) await planNotices(db, { kind: 'meeting', meetingId: id }, now);
  else await notifyMeetingChange(db, await getCommittee(db, by.committeeId), meeting, idsOf(rows, 'action'), now);
}

const isOtherTime = ({ before }: ChangedRow): boolean =>
  before !== null && ['day', 'starts_at', 'cancelled_at'].some((column) => column in before);

/** Tells a member who heard that they have more time, or have not, that the question is open again. */
async function tellAsker(db: Connection, extensionId: number, by: Member, now: Instant): Promise<void> {
  const extension = await findExtension(db, extensionId);
  if (!extension) return;
  const key = noticeKeys.word({ extensionId, at: now });
  const said = saidOfAction.answerTakenBack(by.name);
  await sayTo(db, extension.memberId, { key, actionId: extension.actionId, said }, by, now);
}

/** Tells the member who assigned it, and who heard that it was declined. */
async function tellOfferer(db: Connection, offerId: number, by: Member, now: Instant): Promise<void> {
  const { byMember, actionId } = await getOffer(db, offerId);
  const key = noticeKeys.word({ offerId, at: now });
  await sayTo(db, byMember, { key, actionId, said: saidOfAction.noLongerDeclined(by.name) }, by, now);
}

async function sayTo(
  db: Connection,
  memberId: number,
  { key, actionId, said }: { readonly key: string; readonly actionId: number; readonly said: string },
  by: Member,
  now: Instant,
): Promise<void> {
  if (memberId === by.id) return;
  const { committeeId } = by;
  const word = { kind: 'word', subjectId: actionId, to: { memberId }, reason: said, dueAt: now } as const;
  await queueNotices(db, [{ committeeId, key, ...word }], now);
}

/** A vote taken up again is shown anew: the channel was told that it was cancelled. */
async function replanVote(db: Connection, voteId: number, { by: { committeeId }, now }: Undoing): Promise<void> {
  const vote = await findVote(db, voteId);
  if (vote?.state === 'open') {
    const card = cardNotice(await getCommittee(db, committeeId), { voteId, again: now }, now);
    await queueNotices(db, [card], now);
  }
  await planNotices(db, { kind: 'vote', voteId }, now);
}
