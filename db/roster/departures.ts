import { sql } from 'kysely';
import type { Departure, DepartureReason } from '../../src/domain/roster/handover.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { isMemberIn, type Workspace } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';
import { getMember, memberColumns } from './members.ts';

/**
 * The member is one no longer: noted with all that they leave behind, their open actions and their seats in groups that are open. Undefined
 * where they had left before. They wait for nothing any more, and what was still to be said to them is not.
 */
export async function recordDeparture(
  db: Connection,
  member: { readonly id: number; readonly committeeId: number },
  how: DepartureReason,
  now: Instant,
): Promise<number | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('members')
    .set({ formerSince: now })
    .where('id', '=', member.id)
    .where('formerSince', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return undefined;
  const { id } = await db
    .insertInto('departures')
    .values({ committeeId: member.committeeId, memberId: member.id, how, at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`
    insert into handovers (departure_id, action_id)
    select ${id}, a.id from actions a
    where a.committee_id = ${member.committeeId} and a.state = 'open' and (a.taken_by = ${member.id} or exists (
      select from action_owners o where o.action_id = a.id and o.member_id = ${member.id}))
      and not exists (select from action_ticks t where t.action_id = a.id and t.member_id = ${member.id})
    order by a.due nulls last, a.number
  `.execute(db);
  await sql`
    insert into handovers (departure_id, group_id)
    select ${id}, g.id from group_members gm join groups g on g.id = gm.group_id
    where gm.member_id = ${member.id} and g.kind in ('working group', 'topic') and g.closed_at is null order by g.id
  `.execute(db);
  await db.deleteFrom('groupAnswers').where('memberId', '=', member.id).execute();
  await sql`
    update notices set state = 'dropped', why = 'they have left the committee', settled_at = ${now}, lease_until = null
    where committee_id = ${member.committeeId} and member_id = ${member.id} and state = 'waiting'
  `.execute(db);
  return id;
}

/** The member is one again. Returns the departure that ends; undefined where they had not left. */
export async function endDeparture(db: Connection, memberId: number, now: Instant): Promise<number | undefined> {
  await db.updateTable('members').set({ formerSince: null }).where('id', '=', memberId).execute();
  const ended = await db
    .updateTable('departures')
    .set({ endedAt: now })
    .where('memberId', '=', memberId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended?.id;
}

export async function findDeparture(db: Connection, id: number): Promise<Departure | undefined> {
  const row = await db.selectFrom('departures').where('id', '=', id).selectAll().executeTakeFirst();
  if (!row) return undefined;
  const { committeeId, memberId, how, endedAt } = row;
  return { id, committeeId, how, isOver: endedAt !== null, member: await getMember(db, memberId) };
}

/** How the member left who has not come back; undefined where they are a member. */
export async function findOpenDeparture(
  db: Connection,
  memberId: number,
): Promise<{ readonly how: DepartureReason } | undefined> {
  return db
    .selectFrom('departures')
    .where('memberId', '=', memberId)
    .where('endedAt', 'is', null)
    .select('how')
    .executeTakeFirst();
}

/** The members that the person was when their account was closed, each with the committee's channel. */
export async function listLeftWithAccount(
  db: Connection,
  workspace: Workspace,
  userId: string,
): Promise<readonly (Member & { readonly channelId: string })[]> {
  return db
    .selectFrom('members')
    .innerJoin('departures', 'departures.memberId', 'members.id')
    .innerJoin('committees', 'committees.id', 'members.committeeId')
    .where('members.userId', '=', userId)
    .where(isMemberIn(workspace))
    .where('departures.how', '=', 'workspace')
    .where('departures.endedAt', 'is', null)
    .select([...memberColumns, 'committees.channelId'])
    .orderBy('members.id')
    .execute();
}

/** Ends the term of somebody who left by themselves. False where that was so before, or they are a member. */
export async function endTerm(db: Connection, memberId: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('departures')
    .set({ how: 'term' })
    .where('memberId', '=', memberId)
    .where('endedAt', 'is', null)
    .where('how', '<>', 'term')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function findLatestDeparture(db: Connection, memberId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('departures')
    .where('memberId', '=', memberId)
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}

export interface HandoverRow {
  readonly id: number;
  readonly departureId: number;
  readonly actionId: number | null;
  readonly groupId: number | null;
  readonly decided: string | null;
}

const columns = ['id', 'departureId', 'actionId', 'groupId', 'decided'] as const;

/** Actions first, then seats. */
export async function listHandovers(db: Connection, departureId: number): Promise<readonly HandoverRow[]> {
  return db.selectFrom('handovers').where('departureId', '=', departureId).select(columns).orderBy('id').execute();
}

export async function findHandover(db: Connection, id: number): Promise<HandoverRow | undefined> {
  return db.selectFrom('handovers').where('id', '=', id).select(columns).executeTakeFirst();
}

/** Locked until the transaction ends: two who decide at once are heard one after the other. */
export async function lockHandover(db: Connection, id: number): Promise<HandoverRow | undefined> {
  return db.selectFrom('handovers').where('id', '=', id).select(columns).forUpdate().executeTakeFirst();
}

export async function decideHandoverRow(
  db: Connection,
  id: number,
  { decided, by }: { readonly decided: string; readonly by: number },
  now: Instant,
): Promise<void> {
  await db.updateTable('handovers').set({ decided, decidedBy: by, decidedAt: now }).where('id', '=', id).execute();
}
