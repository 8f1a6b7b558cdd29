import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** Slack's names for a workspace. A team's id is unique; not every payload names the organisation it belongs to. */
export interface Workspace {
  readonly teamId: string;
  readonly enterpriseId: string | null;
}

/**
 * Whether the row of `members` is of the workspace: a Slack id means somebody else in another one, or the same person with other rights.
 *
 * As a value and not as a join or an `in`, for which all committees of the workspace were read to change one person.
 */
export const isMemberIn = ({ teamId }: Workspace): RawBuilder<boolean> => sql<boolean>`
  (select w.team_id from committees c join workspaces w on w.id = c.workspace_id where c.id = members.committee_id) = ${teamId}`;

/** The ids of those of the workspaces in which the app is installed, as an array. */
export const installedAmong = (teamIds: readonly string[]): RawBuilder<readonly number[]> => sql<readonly number[]>`
  array(select id from workspaces where team_id = any(${teamIds}) and uninstalled_at is null)`;

/** The workspace's id, or null where the app was uninstalled. */
export const ifInstalled = (workspaceId: number): RawBuilder<number | null> => sql<number | null>`
  (select id from workspaces where id = ${workspaceId} and uninstalled_at is null)`;

/** When the app was removed from the workspace; undefined while it is installed, and where nothing is kept of the workspace. */
export async function findUninstalledAt(db: Connection, teamId: string): Promise<Instant | undefined> {
  const row = await db.selectFrom('workspaces').where('teamId', '=', teamId).select('uninstalledAt').executeTakeFirst();
  return row?.uninstalledAt ?? undefined;
}

/** The app was removed; what was heard of it first stands. */
export async function setUninstalled(db: Connection, teamId: string, now: Instant): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ uninstalledAt: now })
    .where('teamId', '=', teamId)
    .where('uninstalledAt', 'is', null)
    .execute();
}

/** The app is installed again, after it was removed at `uninstalledAt`; a removal since then stands. */
export async function setReinstalled(db: Connection, teamId: string, uninstalledAt: Instant): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ uninstalledAt: null })
    .where('teamId', '=', teamId)
    .where('uninstalledAt', '=', uninstalledAt)
    .execute();
}

/** The ids of the workspaces from which the app was removed by then. */
export async function listUninstalledBefore(db: Connection, before: Instant): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('workspaces')
    .where('uninstalledAt', '<=', before)
    .select('id')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Whether the app was removed from the workspace by then; if so, it does not come back before the transaction ends. `workspaceId`: ours.
 *
 * Not `for update`, which would wait for every transaction that is adding a row to the workspace.
 */
export async function lockUninstalledBefore(db: Connection, workspaceId: number, before: Instant): Promise<boolean> {
  const rows = await db
    .selectFrom('workspaces')
    .where('id', '=', workspaceId)
    .where('uninstalledAt', '<=', before)
    .select('id')
    .forNoKeyUpdate()
    .execute();
  return rows.length > 0;
}

/** The workspaces that the database has in place of this one: Slack's ids of all others where it has none of this, and otherwise none. */
export async function listTeamsInstead(db: Connection, teamId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('workspaces').select('teamId').orderBy('teamId').execute();
  const teams = rows.map((row) => row.teamId);
  return teams.includes(teamId) ? [] : teams;
}
