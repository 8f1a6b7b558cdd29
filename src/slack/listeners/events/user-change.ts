import { redrawHandover } from '../../../operations/departures/load-handover.ts';
import { handleWorkspaceLeft, handleWorkspaceRejoined } from '../../../operations/roster/channel-membership.ts';
import { updateMemberProfile } from '../../../operations/roster/update-member-profile.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { personOf } from '../../client/person-of.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/**
 * Somebody changed: where the time zone is another, their reminders move with them; whose account was closed leaves their committees, and
 * comes back once it is open again; who became a guest, or is none any more, has other rights.
 */
export async function onUserChange(bot: Bot, { event, context }: EventArgs<'user_change'>): Promise<void> {
  const { id, deleted } = event.user;
  const now = bot.clock();
  const workspace = workspaceIn(context);
  const person = personOf(event.user, workspace.teamId);
  bot.directory.follow(person);
  if (deleted) return handleWorkspaceLeft(bot.db, workspace, id, now);
  await updateMemberProfile(bot.db, workspace, id, person, now);
  for (const over of await handleWorkspaceRejoined(bot.db, workspace, id, bot.directory, now)) {
    await redrawHandover(bot.db, bot.messenger, over);
  }
}
