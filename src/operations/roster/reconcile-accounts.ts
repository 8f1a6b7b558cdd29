import type { Workspace } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { hasLinkedMembers, listAccountsBeside, listAccountsChanged } from '../../../db/roster/accounts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../ports/directory.ts';
import { handleWorkspaceLeft } from './channel-membership.ts';
import { updateMemberProfile } from './update-member-profile.ts';

/** `users.info` is asked of each: so many a day at the most. https://docs.slack.dev/apis/web-api/rate-limits */
const mostAsked = 200;

/**
 * Holds the rosters against the workspace's accounts: Slack does not tell again what it told while the bot was away. Whose account is closed
 * leaves their committees; time zones move, and who is a guest is one.
 *
 * Nobody leaves because a list does not have them: of each who is missing Slack is asked, and must say that the account is closed. An
 * empty list is no answer. Throws what the directory throws, with nothing done that the list did not say.
 */
export async function reconcileAccounts(
  db: Connection,
  workspace: Workspace,
  directory: Pick<Directory, 'everyone' | 'person'>,
  now: Instant,
): Promise<void> {
  if (!(await hasLinkedMembers(db, workspace))) return;
  const people = await directory.everyone(now, { anew: true });
  if (people.length === 0) return;
  const byId = new Map(people.map((person) => [person.userId, person]));
  for (const userId of await listAccountsChanged(db, workspace, people)) {
    const person = byId.get(userId);
    if (person) await updateMemberProfile(db, workspace, userId, person, now);
  }
  for (const userId of await listAccountsBeside(db, workspace, people, mostAsked)) {
    const person = await directory.person(userId, now);
    if (person?.isDeactivated) await handleWorkspaceLeft(db, workspace, userId, now);
    else if (person) await updateMemberProfile(db, workspace, userId, person, now);
  }
}
