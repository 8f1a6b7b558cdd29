import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Ballot, OptionResult, Quorum, Vote } from '../../src/domain/votes/vote.ts';
import type { Connection } from '../connection/connection.ts';
import { lockRow } from '../connection/lock-row.ts';

/**
 * Whether the member `m` may vote in the vote `v`: they could when it was opened, and are still on the roster, and in the group where it
 * is one's; observers look on. Nobody who comes later moves the quorum.
 */
export const mayVote = sql`m.former_since is null
  and exists (select from vote_electors e where e.vote_id = v.id and e.member_id = m.id) and (v.group_id is null or exists (
  select from group_members gm where gm.group_id = v.group_id and gm.member_id = m.id and gm.role <> 'observer'))`;

interface Row extends Omit<Vote, 'options' | 'quorum' | 'result'> {
  readonly quorum: number | null;
  readonly quorumIsPercent: boolean;
  readonly options: readonly { readonly text: string; readonly voters: number | null; readonly names: string[] }[];
}

/** Each vote with its options, how many may vote and how many of them have, as of now or as of its end, in one statement. */
async function selectVotes(db: Connection, rest: RawBuilder<unknown>): Promise<readonly Vote[]> {
  const { rows } = await sql<Row>`
    select v.id, v.committee_id, v.number, v.question, v.quorum, v.quorum_is_percent, v.is_secret, v.state, v.opened_at, v.closes_at,
      v.ended_at, v.why,
      (select json_build_object('id', g.id, 'name', g.name) from groups g where g.id = v.group_id) as "group",
      (select m.name from members m where m.id = v.opened_by) as opened_by,
      (select m.name from members m where m.id = v.ended_by) as ended_by,
      coalesce(v.entitled, (select count(*) from members m where ${mayVote})) as entitled,
      case when v.state = 'closed' then (select coalesce(sum(o.voters), 0) from vote_options o where o.vote_id = v.id)
        else (select count(*) from ballots b join members m on m.id = b.member_id where b.vote_id = v.id and ${mayVote}) end as voted,
      (select json_agg(json_build_object('text', o.text, 'voters', o.voters, 'names', (
          select coalesce(json_agg(m.name order by m.name), '[]') from ballots b join members m on m.id = b.member_id
          where v.state = 'closed' and b.vote_id = v.id and b.position = o.position)) order by o.position)
        from vote_options o where o.vote_id = v.id) as options
    from votes v ${rest}`.execute(db);
  return rows.map(({ options, quorum, quorumIsPercent, ...row }) => ({
    ...row,
    entitled: Number(row.entitled),
    voted: Number(row.voted),
    options: options.map(({ text }) => text),
    quorum: quorum === null ? null : { kind: quorumIsPercent ? 'percent' : 'number', of: quorum },
    result: row.state === 'closed' ? options.map((option) => resultOf(option, row.isSecret)) : null,
  }));
}

const resultOf = ({ text, voters, names }: Row['options'][number], isSecret: boolean): OptionResult => ({
  option: text,
  voters: voters ?? 0,
  names: isSecret ? null : names,
});

export async function findVote(db: Connection, id: number): Promise<Vote | undefined> {
  const [vote] = await selectVotes(db, sql`where v.id = ${id}`);
  return vote;
}

export async function findVoteByNumber(db: Connection, committeeId: number, number: number): Promise<Vote | undefined> {
  const [vote] = await selectVotes(db, sql`where v.committee_id = ${committeeId} and v.number = ${number}`);
  return vote;
}

/** Those that take votes, soonest end first. */
export async function listOpenVotes(db: Connection, committeeId: number): Promise<readonly Vote[]> {
  return selectVotes(db, sql`where v.committee_id = ${committeeId} and v.state = 'open' order by v.closes_at, v.id`);
}

export async function listVotesById(db: Connection, ids: readonly number[]): Promise<readonly Vote[]> {
  if (ids.length === 0) return [];
  return selectVotes(db, sql`where v.id = any(${ids}) order by v.closes_at, v.id`);
}

/** The vote, locked until the transaction ends: nobody votes while it is ended, and it is ended once. */
export async function lockVote(db: Connection, id: number): Promise<Vote | undefined> {
  await lockRow(db, 'votes', id);
  return findVote(db, id);
}

/** The vote, which stays as it is until the transaction ends; others may vote meanwhile. */
export async function holdVote(db: Connection, id: number): Promise<Vote | undefined> {
  await db.selectFrom('votes').where('id', '=', id).select('id').forShare().execute();
  return findVote(db, id);
}

/** Adds an open vote under the committee's next number; returns its id. `electors`: the ids of those who may vote. */
export async function addVote(
  db: Connection,
  vote: {
    readonly committeeId: number;
    readonly question: string;
    readonly options: readonly string[];
    readonly groupId: number | null;
    readonly quorum: Quorum | null;
    readonly isSecret: boolean;
    readonly closesAt: Instant;
    readonly openedBy: number;
    readonly electors: readonly number[];
  },
  now: Instant,
): Promise<number> {
  const { options, quorum, electors, ...rest } = vote;
  const { lastVoteNumber: number } = await db
    .updateTable('committees')
    .set((set) => ({ lastVoteNumber: set('lastVoteNumber', '+', 1) }))
    .where('id', '=', vote.committeeId)
    .returning('lastVoteNumber')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('votes')
    .values({
      ...rest,
      number,
      quorum: quorum?.of ?? null,
      quorumIsPercent: quorum?.kind === 'percent',
      openedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('voteOptions')
    .values(options.map((text, position) => ({ voteId: id, position, text })))
    .execute();
  await db
    .insertInto('voteElectors')
    .values(electors.map((memberId) => ({ voteId: id, memberId })))
    .execute();
  return id;
}

/** Who may vote now. */
export async function listEntitled(db: Connection, voteId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select m.id from members m, votes v where v.id = ${voteId} and ${mayVote} order by m.id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function isEntitled(db: Connection, voteId: number, memberId: number): Promise<boolean> {
  const { rows } = await sql`
    select from members m, votes v where v.id = ${voteId} and m.id = ${memberId} and ${mayVote}`.execute(db);
  return rows.length > 0;
}

/** Keeps the member's choice, in place of an earlier one. */
export async function saveBallot(
  db: Connection,
  ballot: Ballot & { readonly voteId: number },
  now: Instant,
): Promise<void> {
  const { position } = ballot;
  await db
    .insertInto('ballots')
    .values({ ...ballot, at: now })
    .onConflict((conflict) => conflict.columns(['voteId', 'memberId']).doUpdateSet({ position, at: now }))
    .execute();
}

export async function listBallots(db: Connection, voteId: number): Promise<readonly Ballot[]> {
  return db
    .selectFrom('ballots')
    .where('voteId', '=', voteId)
    .select(['memberId', 'position'])
    .orderBy('memberId')
    .execute();
}

/** What the member chose, by the id of the vote; of a secret one until it is closed. */
export async function listChoicesOf(
  db: Connection,
  memberId: number,
  voteIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (voteIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('ballots')
    .where('memberId', '=', memberId)
    .where('voteId', 'in', voteIds)
    .select(['voteId', 'position'])
    .execute();
  return new Map(rows.map(({ voteId, position }) => [voteId, position]));
}

/** Closes the vote with its count. Of a secret one it forgets who chose what; of another the votes that did not count. */
export async function settleVote(
  db: Connection,
  vote: { readonly id: number; readonly isSecret: boolean },
  count: { readonly voters: readonly number[]; readonly entitled: readonly number[] },
  ended: { readonly at: Instant; readonly by: number | null },
): Promise<void> {
  for (const [position, voters] of count.voters.entries()) {
    await db
      .updateTable('voteOptions')
      .set({ voters })
      .where('voteId', '=', vote.id)
      .where('position', '=', position)
      .execute();
  }
  const uncounted = db.deleteFrom('ballots').where('voteId', '=', vote.id);
  await (vote.isSecret || count.entitled.length === 0
    ? uncounted
    : uncounted.where('memberId', 'not in', count.entitled)
  ).execute();
  await db
    .updateTable('votes')
    .set({ state: 'closed', endedAt: ended.at, endedBy: ended.by, entitled: count.entitled.length })
    .where('id', '=', vote.id)
    .execute();
}

export async function setCancelled(
  db: Connection,
  id: number,
  cancelled: { readonly at: Instant; readonly by: number; readonly why: string },
): Promise<void> {
  const { at, by, why } = cancelled;
  await db
    .updateTable('votes')
    .set({ state: 'cancelled', endedAt: at, endedBy: by, why })
    .where('id', '=', id)
    .execute();
}
