import { listTeamsInstead } from '../../db/committee/workspaces.ts';
import type { Connection } from '../../db/connection/connection.ts';

/**
 * What may be wrong where the database has other workspaces and not the token's, as after the token was exchanged for one of another
 * workspace; undefined where nothing is.
 */
export async function findForeignDatabase(db: Connection, teamId: string): Promise<string | undefined> {
  const teams = await listTeamsInstead(db, teamId);
  if (teams.length === 0) return undefined;
  return `SLACK_BOT_TOKEN is of the workspace ${teamId}, and the database has committees of ${teams.join(', ')} alone. They are left as they are, and nobody there is reminded by this process. If you meant that workspace, set its token.`;
}
