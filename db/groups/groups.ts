import { type RawBuilder, sql } from 'kysely';
import type { Group, GroupMember, GroupWithMembers } from '../../src/domain/groups/working-group.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import type { Connection } from '../connection/connection.ts';
import { lockRow } from '../connection/lock-row.ts';
import { memberJson } from '../roster/members.ts';
import type { Schema } from '../tables/schema.ts';

const columns = [
  'groups.id',
  'groups.committeeId',
  'groups.kind',
  'groups.name',
  'groups.short',
  'groups.parent',
  'groups.seats',
] as const;

type Row = Omit<Group, 'seats'> & { readonly seats: number | null };
const groupOf = <Found extends Row>(row: Found) => ({ ...row, seats: row.seats ?? ('unlimited' as const) });

const members = sql<GroupMember[]>`(
    select coalesce(json_agg((${memberJson})::jsonb || jsonb_build_object('groupRole', gm.role, 'liaisonTo', gm.liaison_to)
      order by gm.joined_at, m.id), '[]')
    from group_members gm join members m on m.id = gm.member_id where gm.group_id = groups.id)`;

const answering = (answer: Schema['groupAnswers']['answer']): RawBuilder<Member[]> => sql`(
    select coalesce(json_agg(${memberJson} order by ga.at, m.id), '[]')
    from group_answers ga join members m on m.id = ga.member_id
    where ga.group_id = groups.id and ga.answer = ${sql.lit(answer)})`;

const withMembers = (db: Connection) =>
  db
    .selectFrom('groups')
    .innerJoin('committees', 'committees.id', 'groups.committeeId')
    .select(columns)
    .select([
      'groups.entry',
      'groups.channelId',
      'groups.charterEnds',
      'groups.closedAt',
      'groups.offersClose',
      'groups.confirmedAt',
      'committees.offersPrivate',
      'committees.timeZone',
      members.as('members'),
      answering('waits').as('waiting'),
      answering('asks').as('asking'),
    ]);

export async function listGroups(db: Connection, committeeId: number): Promise<readonly GroupWithMembers[]> {
  const rows = await withMembers(db).where('groups.committeeId', '=', committeeId).orderBy('groups.id').execute();
  return rows.map(groupOf);
}

/** The working groups and topics that a summary proposed: those its announcement is the card of. */
export async function listGroupsOfSummary(db: Connection, summaryId: number): Promise<readonly GroupWithMembers[]> {
  const rows = await withMembers(db).where('groups.summaryId', '=', summaryId).orderBy('groups.id').execute();
  return rows.map(groupOf);
}

/** The group, locked until the transaction ends, so that those who click at once are settled one after another. */
export async function lockGroup(db: Connection, id: number): Promise<GroupWithMembers | undefined> {
  await lockRow(db, 'groups', id);
  return findGroup(db, id);
}

export async function findGroup(db: Connection, id: number): Promise<GroupWithMembers | undefined> {
  const row = await withMembers(db).where('groups.id', '=', id).executeTakeFirst();
  return row && groupOf(row);
}

export async function leadsGroup(db: Connection, groupId: number, memberId: number): Promise<boolean> {
  const found = await db
    .selectFrom('groupMembers')
    .where('groupId', '=', groupId)
    .where('memberId', '=', memberId)
    .where('groupMembers.role', '=', 'lead')
    .select('memberId')
    .executeTakeFirst();
  return found !== undefined;
}

export async function listLeads(
  db: Connection,
  groupId: number,
): Promise<readonly { readonly name: string; readonly userId: string | null }[]> {
  return db
    .selectFrom('groupMembers')
    .innerJoin('members', 'members.id', 'groupMembers.memberId')
    .where('groupId', '=', groupId)
    .where('groupMembers.role', '=', 'lead')
    .select(['members.name', 'members.userId'])
    .orderBy('members.id')
    .execute();
}

/**
 * The group of that kind and name, made now where there is none. What it was called with before stays, but for the card. One that was
 * renamed since is still found by the name that a summary gave it.
 */
export async function saveGroup(
  db: Connection,
  group: Omit<Group, 'id'> & { readonly summaryId: number | null; readonly statedName?: string },
): Promise<Group> {
  const { committeeId, kind, parent, name, summaryId, statedName = name } = group;
  const renamed = await db
    .updateTable('groups')
    .set({ summaryId })
    .where('committeeId', '=', committeeId)
    .where('kind', '=', kind)
    .where(sql<boolean>`parent is not distinct from ${parent}`)
    .where('statedName', '=', statedName)
    .returning(columns)
    .executeTakeFirst();
  if (renamed) return groupOf(renamed);
  const row = await db
    .insertInto('groups')
    .values({ ...group, statedName, seats: group.seats === 'unlimited' ? null : group.seats })
    .onConflict((conflict) =>
      conflict.columns(['committeeId', 'kind', 'parent', 'name']).doUpdateSet({ summaryId, statedName }),
    )
    .returning(columns)
    .executeTakeFirstOrThrow();
  return groupOf(row);
}
