import type { Person } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';

/**
 * Where the bot is to a conversation: in it; outside a public channel, whose messages it cannot hear and where it can say nothing; outside
 * one that it is not even shown; or `no channel` where the conversation is one between persons.
 */
export type Presence = 'inside' | 'outside' | 'not shown' | 'no channel';

/** What operations ask of a workspace's own directory. */
export interface Directory {
  /** Undefined where the workspace knows nobody of that id. */
  person(userId: string, now: Instant): Promise<Person | undefined>;
  /**
   * Everybody but bots, closed accounts and people of other organisations. What was told of them unasked is known; where that may have
   * been missed, they are to be listed `anew`, which takes a large workspace minutes.
   */
  everyone(now: Instant, how?: { readonly anew: boolean }): Promise<readonly Person[]>;
  channelName(channelId: string): Promise<string>;
  /** Asked anew each time: a person told to invite the bot does so and tries again. */
  presence(channelId: string): Promise<Presence>;
  /** Whether only those in the channel may know of it. */
  isPrivate(channelId: string, now: Instant): Promise<boolean>;
  isIn(channelId: string, userId: string, now: Instant): Promise<boolean>;
  /** The ids of those in the channel; none where it is not shown to the bot. */
  peopleIn(channelId: string, now: Instant): Promise<ReadonlySet<string>>;
  /**
   * The ids of the channels that somebody is in, of those that the bot is shown; as they were up to an hour ago. None where Slack was asked
   * too often lately.
   */
  channelsOf(userId: string, now: Instant): Promise<readonly string[]>;
  /** The address of a message; null where the chat gives none. */
  permalink(channelId: string, messageTs: string): Promise<string | null>;
}
