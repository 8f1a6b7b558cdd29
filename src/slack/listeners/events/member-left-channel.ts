import { handleChannelLeft } from '../../../operations/roster/channel-membership.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** A member leaves the committee's channel: the secretariat is asked what becomes of what they had. */
export async function onMemberLeftChannel(
  bot: Bot,
  { event, context }: EventArgs<'member_left_channel'>,
): Promise<void> {
  const workspace = workspaceIn(context);
  await handleChannelLeft(bot.db, { workspace, channelId: event.channel }, event.user, bot.clock());
}
