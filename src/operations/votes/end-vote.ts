import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { findVote, listBallots, listEntitled, lockVote, setCancelled, settleVote } from '../../../db/votes/votes.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { votePhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { isBlank } from '../../domain/text/visible-text.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { tally, type Vote } from '../../domain/votes/vote.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';

export type Ended = { readonly kind: 'closed' | 'cancelled'; readonly vote: Vote } | Refusal;

/** Closes the vote before its time; its result is announced at once. It cannot be undone: what was secret is forgotten then. */
export function closeVote(db: Connection, voteId: number, by: Member, now: Instant): Promise<Ended> {
  return inTransaction(db, async (db) => {
    const vote = await lockForEnd(db, voteId, by);
    if ('because' in vote) return vote;
    await count(db, vote, by.id, now);
    await planNotices(db, { kind: 'vote', voteId }, now);
    return { kind: 'closed', vote: (await findVote(db, voteId)) ?? vote };
  });
}

/** Calls the vote off; nothing is counted, and the channel is told why. */
export function cancelVote(db: Connection, voteId: number, why: string, by: Member, now: Instant): Promise<Ended> {
  return undoable(db, by, now, async (db) => {
    const vote = await lockForEnd(db, voteId, by);
    if ('because' in vote) return vote;
    const reason = why.replace(/\s+/g, ' ').trim();
    if (isBlank(reason)) return { kind: 'refused', because: 'no reason' };
    await setCancelled(db, voteId, { at: now, by: by.id, why: reason.slice(0, 500) });
    await recordEnd(db, vote, by.id, votePhrases.cancelled, reason, now);
    await planNotices(db, { kind: 'vote', voteId }, now);
    return { kind: 'cancelled', vote: (await findVote(db, voteId)) ?? vote };
  });
}

/** The vote as it is at `now`: one whose time is over is counted and closed first. */
export function findVoteEnded(db: Connection, voteId: number, now: Instant): Promise<Vote | undefined> {
  return inTransaction(db, async (db) => {
    const vote = await lockVote(db, voteId);
    if (vote?.state !== 'open' || now < vote.closesAt) return vote;
    await count(db, vote, null, vote.closesAt);
    return findVote(db, voteId);
  });
}

async function lockForEnd(db: Connection, voteId: number, by: Member): Promise<Vote | Refusal> {
  const vote = await lockVote(db, voteId);
  if (!vote || vote.committeeId !== by.committeeId) return { kind: 'refused', because: 'no such vote', number: 0 };
  const refusal = await authorize(db, by, 'end a vote');
  if (refusal) return refusal;
  const { number, state } = vote;
  return state === 'open' ? vote : { kind: 'refused', because: 'vote over', number, state };
}

async function count(db: Connection, vote: Vote, by: number | null, at: Instant): Promise<void> {
  const entitled = await listEntitled(db, vote.id);
  const { voters, voted } = tally(vote.options.length, entitled, await listBallots(db, vote.id));
  await settleVote(db, vote, { voters, entitled }, { at, by });
  await recordEnd(db, vote, by, votePhrases.closed, `${voted} of ${entitled.length} voted`, at);
}

const recordEnd = (db: Connection, vote: Vote, by: number | null, what: string, after: string, at: Instant) =>
  record(
    db,
    { committeeId: vote.committeeId, subject: 'vote', subjectId: vote.id, byMember: by, what, before: 'open', after },
    at,
  );
