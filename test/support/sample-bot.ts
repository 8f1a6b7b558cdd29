import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { sampleBegins, sampleCommittee } from '../../src/local/sample-committee.ts';
import { startTestBot, type TestBot } from './bot.ts';
import { empty } from './databases.ts';
import type { Message } from './fake-slack-workspace.ts';

export const sampleSummary = readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'summary.txt'), 'utf8');
export const { channel, secretary } = sampleCommittee;

/** The Slack id of one of the sample's people, by handle. */
export function idOf(handle: string): string {
  const found = sampleCommittee.people.find((person) => person.handle === handle);
  if (!found) throw new Error(`Nobody is called ${handle}`);
  return found.id;
}

/** A message as people see it. */
export const shown = (message: Message | undefined): string => JSON.stringify(message?.blocks ?? message?.text ?? '');

export interface SampleBot extends TestBot {
  /** What `/mag TEXT` answers, by default to the secretary. */
  ask(text: string, user?: string): Promise<string>;
  /** Messages of the bot for everybody in a conversation. */
  said(where: string): readonly Message[];
  /** The reviews brought to somebody, oldest first. */
  reviews(user?: string): readonly Message[];
  /** The window that was opened last, as text; '""' where none is open. */
  opened(): string;
  /** The channel's messages of the bot. */
  announcements(): readonly Message[];
  /** Waits until a message has these words, and the bot has nothing left to say; `to`: one that only that person sees. */
  told(words: string, to?: string): Promise<void>;
  /** Publishes the latest review of the secretary's, and waits until she is told that it is done, and the channel too. */
  publish(): Promise<void>;
}

type SampleGiven = Omit<Parameters<typeof startTestBot>[1], 'people' | 'channel' | 'now'>;

/** The bot in the sample committee, two hours after its meeting. `publicUrl`: where it is told that it is reached from outside. */
export async function startSampleBot(db: Kysely<Schema>, given: SampleGiven = {}): Promise<SampleBot> {
  const bot = await startTestBot(db, {
    people: sampleCommittee.people.map(({ id, handle, name, zone }) => ({
      id,
      name: handle,
      real_name: name,
      tz: zone,
    })),
    channel,
    now: sampleBegins.toISOString(),
    ...given,
  });
  const { messages } = bot.slack.workspace;
  const said = (where: string) =>
    messages.filter((message) => message.channel === where && message.bot_id && !message.onlyFor);
  const reviews = (user: string = secretary.id) =>
    said(`D${user.slice(1)}`).filter((message) => /^(Please check|Published: |Discarded: )/.test(message.text));
  const confirmed = () =>
    messages.filter((message) => message.text.startsWith('Published: ') && message.onlyFor).length;
  return {
    ...bot,
    said,
    reviews,
    ask: async (text, user = secretary.id) =>
      shown(await bot.people.ask(text, { user, channel: channel.id, command: given.command ?? '/mag' })),
    opened: () => JSON.stringify([...bot.slack.workspace.views.values()].at(-1)?.view ?? ''),
    announcements: () => said(channel.id),
    told: async (words, to) => {
      await bot.until(
        () => messages.some((message) => message.text.includes(words) && (!to || message.onlyFor === to)),
        words,
      );
    },
    publish: async () => {
      const before = confirmed();
      await bot.people.click(reviews().at(-1) as Message, { action: 'publish' }, secretary.id);
      await bot.until(() => confirmed() > before, 'the word that it is published');
    },
  };
}

/** The same in a database emptied for it, with the sample summary posted by the secretary and published. */
export async function startPublishedBot(db: Kysely<Schema>, given: SampleGiven = {}): Promise<SampleBot> {
  await empty(db);
  const bot = await startSampleBot(db, given);
  await bot.people.say(sampleSummary, { user: secretary.id, channel: channel.id });
  await bot.until(() => bot.reviews().length === 1, 'the review');
  await bot.publish();
  return bot;
}
