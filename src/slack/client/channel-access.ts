import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../../operations/ports/directory.ts';
import { keptAnswers } from './kept-answers.ts';
import { isPlatformError } from './platform-error.ts';

/** Somebody removed from a channel sees its committee for so long yet at most; asking Slack each time would slow every click elsewhere. */
const keptMs = 60_000;

/** Channels of which so much is remembered; hundreds of people may be in each. */
const most = 1000;

/** What Slack says of channels, remembered for a minute. A channel it does not show to the bot is private, and nobody is in it. */
export function channelAccess(client: WebClient): Pick<Directory, 'isPrivate' | 'isIn' | 'peopleIn' | 'channelsOf'> {
  const privacy = keptAnswers<boolean>({ keptMs, most });
  const people = keptAnswers<ReadonlySet<string>>({ keptMs, most });
  const channels = keptAnswers<readonly string[]>({ keptMs: 3_600_000, most: 10_000 });
  const inside = (channelId: string, now: Instant) => people.get(channelId, now, () => askPeople(client, channelId));
  return {
    isPrivate: (channelId, now) => privacy.get(channelId, now, () => askPrivacy(client, channelId)),
    peopleIn: inside,
    async channelsOf(userId, now) {
      try {
        return await channels.get(userId, now, () => askChannels(client, userId));
      } catch (error) {
        if (error instanceof WebAPIRateLimitedError) return [];
        throw error;
      }
    },
    async isIn(channelId, userId, now) {
      const asked = people.peek(channelId);
      if ((await inside(channelId, now)).has(userId)) return true;
      // A no may be from before they came in.
      if (people.peek(channelId) !== asked) return false;
      people.forget(channelId);
      return (await inside(channelId, now)).has(userId);
    },
  };
}

async function askPrivacy(client: WebClient, channelId: string): Promise<boolean> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    return channel?.is_private !== false;
  } catch (error) {
    if (isPlatformError(error)) return true;
    throw error;
  }
}

async function askPeople(client: WebClient, channelId: string): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  try {
    for await (const page of client.paginate('conversations.members', { channel: channelId, limit: 1000 })) {
      const members = 'members' in page && Array.isArray(page.members) ? page.members : [];
      for (const member of members) people.add(String(member));
    }
  } catch (error) {
    if (!isPlatformError(error)) throw error;
  }
  return people;
}

/**
 * https://docs.slack.dev/reference/methods/users.conversations: of private channels those that the bot is in too. Of somebody of another
 * organisation Slack may tell nothing.
 */
async function askChannels(client: WebClient, userId: string): Promise<readonly string[]> {
  const channels: string[] = [];
  const asked = { user: userId, types: 'public_channel,private_channel', exclude_archived: true, limit: 999 };
  try {
    for await (const page of client.paginate('users.conversations', asked)) {
      const some = 'channels' in page && Array.isArray(page.channels) ? page.channels : [];
      for (const { id } of some) channels.push(String(id));
    }
  } catch (error) {
    if (!isPlatformError(error)) throw error;
  }
  return channels;
}
