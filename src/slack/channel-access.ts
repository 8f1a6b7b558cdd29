import type { WebClient } from '@slack/web-api';
import type { Instant } from '../domain/instant.ts';
import type { Directory } from '../operations/directory.ts';
import { isPlatformError } from './platform-error.ts';

/** Who was put out of a channel is shown its committee for so long yet at most; asking Slack each time would slow every click elsewhere. */
const keptMs = 60_000;

interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

/** What Slack says of channels, remembered for a minute. A channel it does not show to the bot is private, and nobody is in it. */
export function channelAccess(client: WebClient): Pick<Directory, 'isPrivate' | 'isIn' | 'peopleIn'> {
  const privacy = new Map<string, Kept<boolean>>();
  const people = new Map<string, Kept<ReadonlySet<string>>>();
  const inside = (channelId: string, now: Instant) =>
    remembered(people, channelId, now, () => askPeople(client, channelId));
  return {
    isPrivate: (channelId, now) => remembered(privacy, channelId, now, () => askPrivacy(client, channelId)),
    peopleIn: (channelId, now) => inside(channelId, now),
    async isIn(channelId, userId, now) {
      const asked = people.get(channelId);
      if ((await inside(channelId, now)).has(userId)) return true;
      // A no may be from before he came in.
      if (people.get(channelId) !== asked) return false;
      people.delete(channelId);
      return (await inside(channelId, now)).has(userId);
    },
  };
}

function remembered<T>(kept: Map<string, Kept<T>>, key: string, now: Instant, ask: () => Promise<T>): Promise<T> {
  const there = kept.get(key);
  if (there && Math.abs(now.getTime() - there.at) < keptMs) return there.value;
  const value = ask();
  kept.set(key, { at: now.getTime(), value });
  // A failure is nobody's answer: the next to ask asks again.
  value.catch(() => kept.delete(key));
  return value;
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
