import { listTeamsInstead } from '../../db/committee/workspaces.ts';
import type { Connection } from '../../db/connection/connection.ts';

/**
 * What may be wrong where the database has other workspaces and not the token's, as after the token was exchanged for one of another
 * workspace; undefined where nothing is.
 */
export async function findForeignDatabase(db: Connection, teamId: string): Promise<string | undefined> {
  const teams = await listTeamsInstead(db, teamId);
  if (teams.length === 0) return undefined;
  return `SLACK_BOT_TOKEN belongs to the workspace ${teamId}, but the database only has committees of ${teams.join(', ')}. They stay as they are, and no one there gets reminders. If you meant that workspace, set its token.`;
}
