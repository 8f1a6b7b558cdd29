import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Schema } from '../../../db/tables/schema.ts';
import { sampleBegins, sampleCommittee } from '../../../src/local/sample-committee.ts';
import { empty } from '../databases/databases.ts';
import { addPerson, type Message, type Person } from '../fake-slack/fake-slack-workspace.ts';
import { eventEnvelope } from '../slack-client/payloads.ts';
import { startTestBot, type TestBot } from './bot.ts';

export const sampleSummary = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'examples', 'summary.txt'),
  'utf8',
);
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
  /** The message with which `/mag TEXT` is answered, by default to the secretary. */
  answer(text: string, user?: string): Promise<Message>;
  /** What that message shows. */
  ask(text: string, user?: string): Promise<string>;
  /** Messages of the bot for everybody in a conversation. */
  said(where: string): readonly Message[];
  /** The bot's messages to one person in their direct conversation. */
  direct(user: string): readonly Message[];
  /** The reviews brought to somebody, oldest first. */
  reviews(user?: string): readonly Message[];
  /** The window that was opened last, as text; '""' where none is open. */
  opened(): string;
  /** Waits until a window is open that has these words. */
  window(words?: string): Promise<void>;
  /** Somebody's Home tab as it was drawn last, as text; '""' before the first time. */
  home(user: string): string;
  /** Opens it, and waits until it has these words. */
  openHome(user: string, words: string): Promise<void>;
  /** Slack tells of an event, and the bot has worked it off. */
  event(fields: Record<string, unknown>): Promise<void>;
  /** Somebody new comes into the workspace and joins the committee's channel. */
  joins(person: Person): Promise<void>;
  /** The channel's messages of the bot. */
  announcements(): readonly Message[];
  /** Waits until a message has these words, and the bot has nothing left to say; `to`: one that only that person sees. */
  told(words: string, to?: string): Promise<void>;
  /** The secretary posts the sample summary, and has its review. Returns her message. */
  post(): Promise<Message>;
  /** Publishes the latest review of the secretary's, and waits until she is told that it is done, and the channel too. */
  publish(): Promise<void>;
}

export type SampleGiven = Omit<Parameters<typeof startTestBot>[1], 'people' | 'channel' | 'now'>;

/**
 * The bot in the sample committee, two hours after its meeting, in a database emptied for it; with `installed` in a second workspace
 * beside what is there. `publicUrl`: where it is told that it is reached from outside.
 */
export async function startSampleBot(db: Kysely<Schema>, given: SampleGiven = {}): Promise<SampleBot> {
  if (!given.installed) await empty(db);
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
  const direct = (user: string) => said(`D${user.slice(1)}`);
  const reviews = (user: string = secretary.id) =>
    direct(user).filter((message) => /^(Check what I read|Published: |Discarded: )/.test(message.text));
  const answer = (text: string, user: string = secretary.id) =>
    bot.people.ask(text, { user, channel: channel.id, command: given.command ?? '/mag' });
  const opened = () => JSON.stringify([...bot.slack.workspace.views.values()].at(-1)?.view ?? '');
  const home = (user: string) => JSON.stringify(bot.slack.workspace.homes.get(user) ?? '');
  const confirmed = () =>
    messages.filter((message) => message.text.startsWith('Published: ') && message.onlyFor).length;
  const event = async (fields: Record<string, unknown>) => {
    await bot.people.deliver(eventEnvelope(bot.slack, fields));
    await bot.quiet();
  };
  return {
    ...bot,
    answer,
    ask: async (text, user) => shown(await answer(text, user)),
    said,
    direct,
    reviews,
    opened,
    window: (words = '') => bot.until(() => opened() !== '""' && opened().includes(words), `the window ${words}`),
    home,
    openHome: async (user, words) => {
      await bot.people.openHome(user);
      await bot.until(() => home(user).includes(words), `the Home tab with ${words}`);
    },
    event,
    joins: async (person) => {
      addPerson(bot.slack.workspace, person);
      bot.slack.workspace.channels.get(channel.id)?.members.push(person.id);
      await event({ type: 'member_joined_channel', user: person.id, channel: channel.id, channel_type: 'C' });
    },
    announcements: () => said(channel.id),
    told: async (words, to) => {
      await bot.until(
        () => messages.some((message) => message.text.includes(words) && (!to || message.onlyFor === to)),
        words,
      );
    },
    post: async () => {
      const { message } = await bot.people.say(sampleSummary, { user: secretary.id, channel: channel.id });
      await bot.until(() => reviews().length === 1, 'the review');
      return message;
    },
    publish: async () => {
      const before = confirmed();
      await bot.people.click(reviews().at(-1) as Message, { action: 'publish' }, secretary.id);
      await bot.until(() => confirmed() > before, 'the word that it is published');
    },
  };
}
