import type { WebClient } from '@slack/web-api';
import { isTimeZone } from '../domain/instant.ts';
import type { Person } from '../domain/member.ts';
import type { Directory } from '../operations/directory.ts';
import { channelAccess } from './channel-access.ts';
import { isPlatformError } from './platform-error.ts';

interface User {
  readonly id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly tz?: string;
  readonly is_bot?: boolean;
  readonly deleted?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly profile?: { readonly real_name?: string; readonly display_name?: string; readonly email?: string };
}

/** A user of Slack's as the bot knows people. The empty text is what Slack has where nobody wrote anything. */
export function personOf(user: User): Person {
  const { display_name: shown = '', email } = user.profile ?? {};
  const name = user.profile?.real_name || user.real_name || shown || user.name || user.id || '';
  return {
    userId: user.id ?? '',
    name,
    aliases: [...new Set([shown, user.name ?? ''])].filter((alias) => alias !== '' && alias !== name),
    // Slack may know a zone that this Node does not yet.
    timeZone: user.tz && isTimeZone(user.tz) ? user.tz : null,
    email: email || null,
    isGuest: Boolean(user.is_restricted || user.is_ultra_restricted),
    isBot: Boolean(user.is_bot),
    isDeactivated: Boolean(user.deleted),
  };
}

/** The workspace's people and channels, asked of Slack: `users:read`, `channels:read`, `groups:read`. */
export function slackDirectory(client: WebClient): Directory {
  return {
    ...channelAccess(client),
    async person(userId) {
      const { user } = await client.users.info({ user: userId });
      return personOf({ ...user, id: userId });
    },
    async everyone() {
      const people: Person[] = [];
      // Un-paginated calls get stricter limits: https://docs.slack.dev/apis/web-api/rate-limits
      for await (const page of client.paginate('users.list', { limit: 200 })) {
        const members = 'members' in page && Array.isArray(page.members) ? page.members : [];
        for (const user of members) {
          if (!user.is_bot && !user.deleted && user.id !== 'USLACKBOT') people.push(personOf(user));
        }
      }
      return people;
    },
    async channelName(channelId) {
      const { channel } = await client.conversations.info({ channel: channelId });
      return channel?.name ?? channelId;
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
