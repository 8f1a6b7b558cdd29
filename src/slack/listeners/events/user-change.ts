import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { redrawHandOver } from '../../../operations/departures/load-handover.ts';
import { leaveWorkspace, returnToWorkspace } from '../../../operations/roster/channel-membership.ts';
import { moveMember } from '../../../operations/roster/update-member-profile.ts';
import type { Bot, Heard } from '../../client/bot.ts';
import { personOf } from '../../client/person-of.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/**
 * Somebody changed: where the time zone is another, their reminders move with them; whose account was closed leaves their committees, and
 * comes back once it is open again; who became a guest, or is none any more, has other rights.
 */
export async function userChange(bot: Bot, { event, context }: Heard<'user_change'>): Promise<void> {
  const { id, deleted } = event.user;
  const now = bot.clock();
  const workspace = workspaceIn(context);
  const person = personOf(event.user, workspace.teamId);
  bot.directory.follow(person);
  if (deleted) {
    await leaveWorkspace(bot.db, workspace, id, now);
    await deliverNotices(bot.db, bot.messenger, now);
    return;
  }
  await moveMember(bot.db, workspace, id, person, now);
  for (const over of await returnToWorkspace(bot.db, workspace, id, bot.directory, now)) {
    await redrawHandOver(bot.db, bot.messenger, over);
  }
}
