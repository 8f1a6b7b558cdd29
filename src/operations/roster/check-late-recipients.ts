import type { Workspace } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listLateRecipients } from '../../../db/roster/accounts.ts';
import { hoursAfter, type Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../ports/directory.ts';
import { handleWorkspaceLeft } from './channel-membership.ts';

/** `users.info` is asked of each, a hundred a minute at the most: https://docs.slack.dev/apis/web-api/rate-limits */
const mostAsked = 50;

/**
 * Before somebody is told something late, asks Slack whether their account is closed: Slack takes messages to closed accounts, and does not
 * tell again of one that was closed while the bot was away. Whose account is closed leaves their committees.
 *
 * Throws what the directory throws; nobody leaves because of an answer that did not come.
 */
export async function checkLateRecipients(
  db: Connection,
  workspace: Workspace,
  directory: Pick<Directory, 'person'>,
  now: Instant,
): Promise<void> {
  const late = { now, since: hoursAfter(now, -1), most: mostAsked };
  for (const userId of await listLateRecipients(db, workspace, late)) {
    const person = await directory.person(userId, now);
    if (person?.isDeactivated) await handleWorkspaceLeft(db, workspace, userId, now);
  }
}
