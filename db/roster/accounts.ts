import { sql } from 'kysely';
import { overdue } from '../../src/domain/reminders/reminder.ts';
import type { Person } from '../../src/domain/roster/member.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { isMemberIn, type Workspace } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';

/** Whether any member of the workspace's committees has an account that is known. */
export async function hasLinkedMembers(db: Connection, workspace: Workspace): Promise<boolean> {
  const { rows } = await sql`
    select from members where user_id is not null and former_since is null and ${isMemberIn(workspace)} limit 1
  `.execute(db);
  return rows.length > 0;
}

/** Members' accounts that are not among these people, up to `most` of them, each time others. */
export async function listAccountsBeside(
  db: Connection,
  workspace: Workspace,
  people: readonly Person[],
  most: number,
): Promise<readonly string[]> {
  // At random: those that Slack never tells of would otherwise stand before the others for ever.
  const { rows } = await sql<{ userId: string }>`
    select user_id from (
      select distinct user_id from members
      where user_id <> all(${people.map(({ userId }) => userId)}) and former_since is null and ${isMemberIn(workspace)}) beside
    order by random() limit ${most}
  `.execute(db);
  return rows.map(({ userId }) => userId);
}

/**
 * The accounts of members to whom something is about to be said late, up to `most` of them: it was due before `since`, or it is an overdue
 * action. What was tried already and rests is not among it.
 */
export async function listLateRecipients(
  db: Connection,
  workspace: Workspace,
  { now, since, most }: { readonly now: Instant; readonly since: Instant; readonly most: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ userId: string }>`
    select distinct members.user_id from notices n join members on members.id = n.member_id
    where n.state = 'waiting' and n.due_at <= ${now} and (n.due_at < ${since} or n.reason = ${overdue}) and n.resting_until is null
      and members.user_id is not null and members.former_since is null and ${isMemberIn(workspace)}
    limit ${most}
  `.execute(db);
  return rows.map(({ userId }) => userId);
}

/** The accounts of these people of which a committee knows another time zone, or that it takes for a guest and is none, or the reverse. */
export async function listAccountsChanged(
  db: Connection,
  workspace: Workspace,
  people: readonly Person[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ userId: string }>`
    select distinct members.user_id
    from members join unnest(${people.map(({ userId }) => userId)}::text[], ${people.map(({ timeZone }) => timeZone)}::text[],
        ${people.map(({ isGuest }) => isGuest)}::boolean[], ${people.map(({ isExternal }) => isExternal)}::boolean[])
      as now (user_id, time_zone, is_guest, is_external) on now.user_id = members.user_id
    where (members.time_zone is distinct from coalesce(now.time_zone, members.time_zone)
        or members.is_guest <> now.is_guest or members.is_external <> now.is_external)
      and ${isMemberIn(workspace)}
  `.execute(db);
  return rows.map(({ userId }) => userId);
}
