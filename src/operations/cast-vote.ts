import { type Connection, inTransaction } from '../../db/connection.ts';
import { findVote, holdVote, isEntitled, keepBallot } from '../../db/votes.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { isOpen, type Vote } from '../domain/vote.ts';
import { executedOnce } from './execution.ts';
import { unlessAllowed } from './unless-allowed.ts';

export type Cast = { readonly kind: 'cast'; readonly vote: Vote; readonly choice: string } | Refusal;

/**
 * Counts the member's vote for the option at `position`, in place of an earlier one. Nothing of it goes into the history: of a secret
 * vote nobody is to read it there.
 */
export function castVote(db: Connection, voteId: number, position: number, by: Member, now: Instant): Promise<Cast> {
  return inTransaction(db, async (db) => {
    const vote = await holdVote(db, voteId);
    if (!vote || vote.committeeId !== by.committeeId) return { kind: 'refused', because: 'no such vote', number: 0 };
    const { number, group } = vote;
    const refusal = await unlessAllowed(db, by, 'cast a vote');
    if (refusal) return refusal;
    if (!(await isEntitled(db, voteId, by.id))) {
      return { kind: 'refused', because: 'no vote of theirs', number, group: group?.name ?? null };
    }
    if (!isOpen(vote, now)) return { kind: 'refused', because: 'vote over', number, state: vote.state };
    const choice = vote.options[position];
    if (choice === undefined) return { kind: 'refused', because: 'no such vote', number };
    await keepBallot(db, { voteId, memberId: by.id, position }, now);
    await executedOnce(db);
    return { kind: 'cast', vote: (await findVote(db, voteId)) ?? vote, choice };
  });
}
