import type { Kysely } from 'kysely';
import type { Schema } from '../../../db/tables/schema.ts';
import type { Message } from '../fake-slack/fake-slack-workspace.ts';
import { doneOnce } from './done-once.ts';
import { type SampleBot, type SampleGiven, startSampleBot } from './sample-bot.ts';

export interface PublishedBot extends SampleBot {
  /** The message with the summary. */
  readonly posted: Message;
}

/**
 * The sample bot with the sample summary posted and published, and the secretary's word who else directs the committee.
 *
 * Once in a run of jest; with anything `given` each time, for that may change what is said.
 */
export async function startPublishedBot(db: Kysely<Schema>, given: SampleGiven = {}): Promise<PublishedBot> {
  const bot = await startSampleBot(db, given);
  const publish = () => publishSample(db, bot);
  const ts = Object.keys(given).length > 0 ? await publish() : await doneOnce('published', db, bot, publish);
  return { ...bot, posted: postedAt(bot, ts) };
}

/** Returns the `ts` of the message with the summary. */
export async function publishSample(db: Kysely<Schema>, bot: SampleBot): Promise<string> {
  const { ts } = await bot.post();
  await bot.publish();
  const directors = await db
    .selectFrom('nameQuestions')
    .innerJoin('members', 'members.id', 'nameQuestions.memberId')
    .where('members.role', '<>', 'member')
    .select(['members.name', 'candidates'])
    .execute();
  for (const { name, candidates } of directors) {
    const [one, ...others] = candidates;
    if (one?.kind === 'person' && others.length === 0) await bot.answer(`link "${name}" <@${one.userId}>`);
  }
  return ts;
}

export function postedAt(bot: SampleBot, ts: string): Message {
  const posted = bot.slack.workspace.messages.find((message) => message.ts === ts);
  if (!posted) throw new Error(`No message was posted at ${ts}`);
  return posted;
}
