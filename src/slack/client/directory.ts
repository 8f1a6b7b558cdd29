import type { WebClient } from '@slack/web-api';
import type { Directory } from '../../operations/ports/directory.ts';
import { channelAccess } from './channel-access.ts';
import { isPlatformError, platformErrorIn } from './platform-error.ts';
import { type WorkspacePeople, workspacePeople } from './workspace-people.ts';

async function askTeam(client: WebClient): Promise<string> {
  const { team_id } = await client.auth.test();
  if (!team_id) throw new Error('Slack does not tell which workspace the bot is in');
  return team_id;
}

export type SlackDirectory = Directory & Pick<WorkspacePeople, 'follow'>;

/** The workspace's people and channels, asked of Slack: `users:read`, `channels:read`, `groups:read`. */
export function slackDirectory(client: WebClient): SlackDirectory {
  let ownTeam: Promise<string> | undefined;
  const teamId = () => {
    ownTeam ??= askTeam(client).catch((error: unknown) => {
      ownTeam = undefined;
      throw error;
    });
    return ownTeam;
  };
  return {
    ...channelAccess(client),
    ...workspacePeople(client, teamId),
    async channelName(channelId) {
      const { channel } = await client.conversations.info({ channel: channelId });
      return channel?.name ?? channelId;
    },
    async presence(channelId) {
      if (!/^[CG]/.test(channelId)) return 'no channel';
      try {
        const { channel } = await client.conversations.info({ channel: channelId });
        if (channel?.is_im || channel?.is_mpim) return 'no channel';
        return channel?.is_member === false ? 'outside' : 'inside';
      } catch (error) {
        // Of several persons' conversation Slack tells with `mpim:read` alone, which the bot does not ask for.
        if (platformErrorIn(error) === 'missing_scope') return 'no channel';
        if (platformErrorIn(error) === 'channel_not_found') return 'not shown';
        throw error;
      }
    },
    async permalink(channelId, messageTs) {
      try {
        const { permalink } = await client.chat.getPermalink({ channel: channelId, message_ts: messageTs });
        return permalink ?? null;
      } catch (error) {
        // A shortcut works in channels that the bot is not in; there Slack tells it no address.
        if (isPlatformError(error)) return null;
        throw error;
      }
    },
  };
}
