import type { Connection } from '../../../db/connection/connection.ts';
import { findVote, findVoteByNumber, isEntitled, listChoicesOf, listOpenVotes } from '../../../db/votes/votes.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { OwnVote, Vote } from '../../domain/votes/vote.ts';
import type { Viewer } from '../access/resolve-viewer.ts';

export async function showVotes(db: Connection, { committee, member }: Viewer): Promise<readonly OwnVote[]> {
  return asSeenBy(db, member, await listOpenVotes(db, committee.id));
}

export async function showVote(
  db: Connection,
  { committee, member }: Viewer,
  which: { readonly number: number } | { readonly id: number },
): Promise<OwnVote | Refusal> {
  const vote =
    'number' in which ? await findVoteByNumber(db, committee.id, which.number) : await findVote(db, which.id);
  const [own] = vote?.committeeId === committee.id ? await asSeenBy(db, member, [vote]) : [];
  return own ?? { kind: 'refused', because: 'no such vote', number: 'number' in which ? which.number : 0 };
}

async function asSeenBy(db: Connection, member: Member, votes: readonly Vote[]): Promise<readonly OwnVote[]> {
  const choices = await listChoicesOf(
    db,
    member.id,
    votes.map(({ id }) => id),
  );
  const seen: OwnVote[] = [];
  for (const vote of votes) {
    const choice = vote.options[choices.get(vote.id) ?? -1] ?? null;
    seen.push({ vote, isEntitled: await isEntitled(db, vote.id, member.id), choice });
  }
  return seen;
}
