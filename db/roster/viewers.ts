import { type RawBuilder, sql } from 'kysely';
import type { Committee } from '../../src/domain/committee/committee.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import type { Workspace } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';
import { memberJson } from './members.ts';

/** A committee of the workspace, and who somebody is in it. */
export interface ViewerRow {
  readonly committee: Committee;
  readonly member: Member;
}

const selectViewers = async (db: Connection, which: RawBuilder<unknown>): Promise<readonly ViewerRow[]> => {
  const { rows } = await sql<ViewerRow>`
    select json_build_object('id', c.id, 'name', c.name, 'channelId', c.channel_id, 'timeZone', c.time_zone) as committee,
      ${memberJson} as member
    from members m join committees c on c.id = m.committee_id join workspaces w on w.id = c.workspace_id
    where m.former_since is null and ${which}`.execute(db.withoutPlugins());
  return rows;
};

/** Where somebody is a member, oldest committee first; `after`: of those with a larger id, the first `limit`. */
export async function listViewerRows(
  db: Connection,
  workspace: Workspace,
  userId: string,
  { after, limit }: { readonly after: number; readonly limit: number | null } = { after: 0, limit: null },
): Promise<readonly ViewerRow[]> {
  return selectViewers(
    db,
    sql`w.team_id = ${workspace.teamId} and m.user_id = ${userId} and c.id > ${after} order by c.id limit ${limit}::int`,
  );
}

/** The member of that id, where that is this person. */
export async function findViewerRow(
  db: Connection,
  workspace: Workspace,
  member: { readonly id: number; readonly userId: string },
): Promise<ViewerRow | undefined> {
  const [viewer] = await selectViewers(
    db,
    sql`w.team_id = ${workspace.teamId} and m.id = ${member.id} and m.user_id = ${member.userId}`,
  );
  return viewer;
}
