import { sql } from 'kysely';
import { nameWords } from '../../src/domain/roster/name.ts';
import type { Connection } from '../connection/connection.ts';

/**
 * The member was written so: from now on that spelling is theirs, even where it was somebody else's. One without a letter or digit, such as "?", is
 * nobody's, and is not kept.
 */
export async function saveAlias(db: Connection, committeeId: number, memberId: number, written: string): Promise<void> {
  if (nameWords(written).length === 0) return;
  await db
    .insertInto('memberAliases')
    .values({ committeeId, memberId, written })
    .onConflict((conflict) => conflict.columns(['committeeId', 'written']).doUpdateSet({ memberId }))
    .execute();
}

export async function dropAlias(db: Connection, committeeId: number, written: string): Promise<void> {
  await db.deleteFrom('memberAliases').where('committeeId', '=', committeeId).where('written', '=', written).execute();
}

/** An owner whom nobody on the roster is, as written, and the actions that are theirs; withdrawn ones left out. */
export interface UnownedName {
  readonly name: string;
  readonly actionIds: readonly number[];
}

/** In the order of their first action. */
export async function listUnownedNames(
  db: Connection,
  committeeId: number,
  summaryId: number | 'any',
): Promise<readonly UnownedName[]> {
  const { rows } = await sql<UnownedName>`
    select o.name, array_agg(a.id order by a.number) as action_ids
    from action_owners o join actions a on a.id = o.action_id
    where a.committee_id = ${committeeId} and o.member_id is null and o.group_id is null and a.state <> 'withdrawn'
      ${summaryId === 'any' ? sql`` : sql`and a.summary_id = ${summaryId}`}
    group by o.name order by min(a.number)
  `.execute(db);
  return rows;
}

/** The members who own an open action by themselves, and not as one of a group. */
export async function listOwningMembers(db: Connection, committeeId: number): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ memberId: number }>`
    select distinct o.member_id from action_owners o join actions a on a.id = o.action_id
    where a.committee_id = ${committeeId} and a.state = 'open' and o.member_id is not null
  `.execute(db);
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Actions that have an owner of that spelling are the member's now. */
export async function giveNameTo(
  db: Connection,
  { name, actionIds }: UnownedName,
  member: { readonly id: number; readonly name: string },
): Promise<void> {
  await db
    .updateTable('actionOwners')
    .set({ memberId: member.id, name: member.name })
    .where('actionId', '=', sql<number>`any(${[...actionIds]})`)
    .where('name', '=', name)
    .where('memberId', 'is', null)
    .where('groupId', 'is', null)
    .execute();
}

/** The open actions that have an owner whom nobody in the workspace is; nearest deadline first. */
export async function listUnlinkedActions(db: Connection, committeeId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from actions a
    where a.committee_id = ${committeeId} and a.state = 'open' and a.taken_by is null
      and exists (
        select from action_owners o left join members m on m.id = o.member_id
        where o.action_id = a.id and o.group_id is null and (m.id is null or m.user_id is null))
    order by a.due nulls last, a.number
  `.execute(db);
  return rows.map((row) => row.id);
}

/** The owners of a summary's actions whom no one in the workspace is: unlinked members, names the roster does not know, and groups of none but such. */
export async function listUnlinkedOwners(db: Connection, summaryId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select o.name from action_owners o join actions a on a.id = o.action_id left join members m on m.id = o.member_id
    where a.summary_id = ${summaryId} and m.user_id is null and not exists (
      select from group_members gm join members gmm on gmm.id = gm.member_id where gm.group_id = o.group_id and gmm.user_id is not null)
    group by o.name order by min(a.number)
  `.execute(db);
  return rows.map((row) => row.name);
}
