import { followChannel } from '../../../operations/committee/follow-channel.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** A channel has another id: https://docs.slack.dev/reference/events/channel_id_changed */
export async function onChannelIdChanged(bot: Bot, { event, context }: EventArgs<'channel_id_changed'>): Promise<void> {
  await followChannel(bot.db, workspaceIn(context), event.old_channel_id, event.new_channel_id);
}
