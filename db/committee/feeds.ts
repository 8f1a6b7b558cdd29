import { sql } from 'kysely';
import type { Connection } from '../connection/connection.ts';

/** Whose calendar an address gives: one member's own, or a committee's. */
export interface FeedOf {
  readonly in: 'members' | 'committees';
  readonly id: number;
}

/**
 * The secret part of the calendar's address: the one it has, or else `token` from now on. One statement, so two who ask at once are
 * told the same.
 */
export async function findOrCreateFeedToken(db: Connection, of: FeedOf, token: string): Promise<string> {
  const { rows } = await sql<{ feedToken: string }>`
    update ${sql.table(of.in)} set feed_token = coalesce(feed_token, ${token}) where id = ${of.id} returning feed_token
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`There is no row ${of.id} in ${of.in} to have a calendar`);
  return row.feedToken;
}

/** Another secret part: the old address shows nothing from now on. */
export async function setFeedToken(db: Connection, of: FeedOf, token: string): Promise<void> {
  await sql`update ${sql.table(of.in)} set feed_token = ${token} where id = ${of.id}`.execute(db);
}

/** What of the workspace the token is the secret part of; undefined where it is none, or was, or its member has left. */
export async function findFeedOf(db: Connection, teamId: string, token: string): Promise<FeedOf | undefined> {
  const { rows } = await sql<FeedOf>`
    select of."in", of.id from (
      select 'members' as "in", id, committee_id from members where feed_token = ${token} and user_id is not null and former_since is null
      union all select 'committees', id, id from committees where feed_token = ${token}) of
    join committees c on c.id = of.committee_id join workspaces w on w.id = c.workspace_id where w.team_id = ${teamId}
  `.execute(db);
  return rows[0];
}
