import { deliverNotices } from '../../operations/deliver-notices.ts';
import { redrawHandOver } from '../../operations/hand-over-of.ts';
import { moveMember } from '../../operations/move-member.ts';
import { leaveWorkspace, returnToWorkspace } from '../../operations/person-moves.ts';
import type { Bot, Heard } from '../bot.ts';
import { personOf } from '../person-of.ts';
import { workspaceIn } from '../workspace-in.ts';

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
