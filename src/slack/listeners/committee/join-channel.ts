import { WebAPIPlatformError } from '@slack/web-api';
import { showGroupById } from '../../../operations/committee/show-committee.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { channelInvitation, noGroupChannel } from '../../views/committee/channel-invitation.ts';

/**
 * “Invite me there”: lets a member of the group into its channel.
 *
 * Public channels alone: the bot asks for no right to let people into private ones. Otherwise a person who may link a channel to a group
 * could get into any private channel that the bot is in. No guests and nobody of another organisation: to them a public channel is closed as
 * well, until an admin opens it.
 */
export async function onJoinChannel(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'groups', id });
  if (!viewer) return;
  const group = await showGroupById(bot.db, viewer, id);
  if (!group?.channelId) return reply(bot, click, noGroupChannel);
  if (!group.members.some((member) => member.id === viewer.member.id)) {
    return reply(bot, click, refusalMessage({ kind: 'refused', because: 'not in the group', name: group.name }));
  }
  const { channelId } = group;
  const said = (outcome: Parameters<typeof channelInvitation>[0]) =>
    reply(bot, click, channelInvitation(outcome, channelId));
  const person = await bot.directory.person(click.body.user.id, bot.clock());
  if (!person || person.isGuest || person.isExternal) {
    return said('guest');
  }
  try {
    await click.client.conversations.invite({ channel: channelId, users: click.body.user.id });
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    if (error.data.error === 'already_in_channel') return said('there already');
    return said('failed');
  }
  await said('invited');
}
