import type { WebClient } from '@slack/web-api';
import { isTimeZone } from '../domain/instant.ts';
import type { Person } from '../domain/member.ts';
import type { Directory } from '../operations/directory.ts';
import { channelAccess } from './channel-access.ts';
import { isPlatformError, platformErrorIn } from './platform-error.ts';

type Maybe<T> = T | null | undefined;

/** Of somebody of another organisation Slack may tell nothing. https://docs.slack.dev/reference/methods/users.info */
const unknownUser = ['user_not_found', 'user_not_visible'];

interface User {
  readonly id?: string;
  readonly name?: Maybe<string>;
  readonly real_name?: Maybe<string>;
  readonly tz?: Maybe<string>;
  readonly is_bot?: Maybe<boolean>;
  readonly deleted?: Maybe<boolean>;
  readonly is_restricted?: Maybe<boolean>;
  readonly is_ultra_restricted?: Maybe<boolean>;
  readonly is_stranger?: Maybe<boolean>;
  readonly team_id?: Maybe<string>;
  readonly enterprise_user?: Maybe<{ readonly teams?: Maybe<readonly string[]> }>;
  readonly profile?: Maybe<{
    readonly real_name?: Maybe<string>;
    readonly display_name?: Maybe<string>;
    readonly email?: Maybe<string>;
  }>;
}

/**
 * A user of Slack's as the bot knows people; `teamId`: of the bot's own workspace. Where nobody wrote anything Slack has the empty text, null,
 * or no field at all.
 */
export function personOf(user: User, teamId: string): Person {
  const shown = user.profile?.display_name ?? '';
  const name = user.profile?.real_name || user.real_name || shown || user.name || user.id || '';
  return {
    userId: user.id ?? '',
    name,
    aliases: [...new Set([shown, user.name ?? ''])].filter((alias) => alias !== '' && alias !== name),
    // Slack may know a zone that this Node does not yet.
    timeZone: user.tz && isTimeZone(user.tz) ? user.tz : null,
    email: user.profile?.email || null,
    isGuest: Boolean(user.is_restricted || user.is_ultra_restricted),
    isExternal: isExternalTo(teamId, user),
    // Of Slackbot Slack says that it is no bot.
    isBot: Boolean(user.is_bot) || user.id === 'USLACKBOT',
    isDeactivated: Boolean(user.deleted),
  };
}

/**
 * Whether somebody is of another organisation. `is_stranger` alone does not say so: it is of those with whom the bot shares no channel.
 * Where several workspaces are one organisation, a user's `team_id` may be another of these.
 * https://docs.slack.dev/reference/objects/user-object
 */
export const isExternalTo = (
  teamId: string,
  { is_stranger, team_id, enterprise_user }: Pick<User, 'is_stranger' | 'team_id' | 'enterprise_user'>,
): boolean =>
  Boolean(is_stranger) || (Boolean(team_id) && team_id !== teamId && !enterprise_user?.teams?.includes(teamId));

async function askTeam(client: WebClient): Promise<string> {
  const { team_id } = await client.auth.test();
  if (!team_id) throw new Error('Slack does not tell which workspace the bot is in');
  return team_id;
}

/** The workspace's people and channels, asked of Slack: `users:read`, `channels:read`, `groups:read`. */
export function slackDirectory(client: WebClient): Directory {
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
    async person(userId) {
      try {
        const { user } = await client.users.info({ user: userId });
        return personOf({ ...user, id: userId }, await teamId());
      } catch (error) {
        if (unknownUser.includes(platformErrorIn(error) ?? '')) return undefined;
        throw error;
      }
    },
    async everyone() {
      const people: Person[] = [];
      // Un-paginated calls get stricter limits: https://docs.slack.dev/apis/web-api/rate-limits
      for await (const page of client.paginate('users.list', { limit: 200 })) {
        const members = 'members' in page && Array.isArray(page.members) ? page.members : [];
        for (const user of members) {
          const person = personOf(user, await teamId());
          if (!person.isBot && !person.isDeactivated && !person.isExternal) people.push(person);
        }
      }
      return people;
    },
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
