import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { findVote, holdVote, isEntitled, saveBallot } from '../../../db/votes/votes.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { isOpen, type Vote } from '../../domain/votes/vote.ts';
import { authorize } from '../access/authorize.ts';
import { claimRequest } from '../requests/execution.ts';

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
    const refusal = await authorize(db, by, 'cast a vote');
    if (refusal) return refusal;
    if (!(await isEntitled(db, voteId, by.id))) {
      return { kind: 'refused', because: 'no vote of theirs', number, group: group?.name ?? null };
    }
    if (!isOpen(vote, now)) return { kind: 'refused', because: 'vote over', number, state: vote.state };
    const choice = vote.options[position];
    if (choice === undefined) return { kind: 'refused', because: 'no such vote', number };
    await saveBallot(db, { voteId, memberId: by.id, position }, now);
    await claimRequest(db);
    return { kind: 'cast', vote: (await findVote(db, voteId)) ?? vote, choice };
  });
}
