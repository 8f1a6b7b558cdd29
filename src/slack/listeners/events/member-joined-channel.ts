import { redrawHandOver } from '../../../operations/departures/load-handover.ts';
import { isCommitteeChannel, joinChannel } from '../../../operations/roster/channel-membership.ts';
import type { Bot, Heard } from '../../client/bot.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** Somebody joins a committee's channel: they are on its roster from then on, and find what it is on the Home tab. Nothing is sent to them unasked. */
export async function memberJoinedChannel(bot: Bot, { event, context }: Heard<'member_joined_channel'>): Promise<void> {
  if (event.user === context.botUserId) return;
  const move = {
    workspace: workspaceIn(context),
    channelId: event.channel,
  };
  if (!(await isCommitteeChannel(bot.db, move))) return;
  const person = await bot.directory.person(event.user, bot.clock());
  if (!person || person.isBot) return;
  const over = await joinChannel(bot.db, move, person, bot.clock());
  if (over !== undefined) await redrawHandOver(bot.db, bot.messenger, over);
}
