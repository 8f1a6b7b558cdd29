import { deliverNotices } from '../../operations/deliver-notices.ts';
import { leaveChannel } from '../../operations/person-moves.ts';
import type { Bot, Heard } from '../bot.ts';
import { workspaceIn } from '../workspace-in.ts';

/** A member leaves the committee's channel: the secretariat is asked what becomes of what they had. */
export async function memberLeftChannel(bot: Bot, { event, context }: Heard<'member_left_channel'>): Promise<void> {
  const workspace = workspaceIn(context);
  await leaveChannel(bot.db, { workspace, channelId: event.channel }, event.user, bot.clock());
  await deliverNotices(bot.db, bot.messenger, bot.clock());
}
