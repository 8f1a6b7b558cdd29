import { redrawHandover } from '../../../operations/departures/load-handover.ts';
import { handleChannelJoined, isCommitteeChannel } from '../../../operations/roster/channel-membership.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** Somebody joins a committee's channel: they are on its roster from then on, and find what it is on the Home tab. Nothing is sent to them unasked. */
export async function onMemberJoinedChannel(
  bot: Bot,
  { event, context }: EventArgs<'member_joined_channel'>,
): Promise<void> {
  if (event.user === context.botUserId) return;
  const move = {
    workspace: workspaceIn(context),
    channelId: event.channel,
  };
  if (!(await isCommitteeChannel(bot.db, move))) return;
  const person = await bot.directory.person(event.user, bot.clock());
  if (!person || person.isBot) return;
  const over = await handleChannelJoined(bot.db, move, person, bot.clock());
  if (over !== undefined) await redrawHandover(bot.db, bot.messenger, over);
}
