import { setUninstalled } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { OwnWorkspace } from './resume-workspace.ts';

/**
 * The app was removed from the bot's own workspace: from now on nothing is said there, by no process and not after a restart, until Slack
 * accepts a token of it again. What waits goes on waiting.
 */
export async function uninstallWorkspace(
  db: Connection,
  teamId: string,
  own: Pick<OwnWorkspace, 'forget'>,
  now: Instant,
): Promise<void> {
  own.forget();
  await setUninstalled(db, teamId, now);
}
