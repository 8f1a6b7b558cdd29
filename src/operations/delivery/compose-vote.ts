import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findVote } from '../../../db/votes/votes.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { isOpen } from '../../domain/votes/vote.ts';
import { findVoteEnded } from '../votes/end-vote.ts';

/** The card of a vote as the database has it now. */
export async function voteCard(
  db: Connection,
  voteId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'vote' }> | undefined> {
  const vote = await findVote(db, voteId);
  return vote && { kind: 'vote', committee: await getCommittee(db, vote.committeeId), vote };
}

/** What the channel is told of a vote: its card, or how it ended; otherwise why nothing. */
export async function composeVote(
  db: Connection,
  kind: 'vote' | 'vote end',
  voteId: number,
  now: Instant,
): Promise<{ readonly content: NoticeContent } | { readonly why: string }> {
  if (kind === 'vote') {
    const card = await voteCard(db, voteId);
    return card && isOpen(card.vote, now) ? { content: card } : { why: 'the vote is over' };
  }
  const vote = await findVoteEnded(db, voteId, now);
  if (!vote || vote.state === 'open') return { why: 'the vote is open' };
  return { content: { kind, committee: await getCommittee(db, vote.committeeId), vote } };
}
