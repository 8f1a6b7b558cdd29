import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import type { Schema } from '../../db/tables/schema.ts';
import { buildApp } from '../../src/slack/app.ts';
import { askingOptions } from '../../src/slack/client/asking-options.ts';
import { identitySource } from '../../src/slack/client/bot-identity.ts';
import { slackDirectory } from '../../src/slack/client/directory.ts';
import { installedOnce } from '../../src/slack/client/installed.ts';
import { sendingClient, slackMessenger } from '../../src/slack/client/messenger.ts';
import { boltLog } from '../../src/slack/faults/bolt-log.ts';
import { signingSecret } from './load.ts';

export interface BenchedBot {
  readonly url: string;
  stop(): Promise<void>;
}

const log = pino({ level: 'error' });
export const token = 'xoxb-bench';

/** The real bot's App over signed HTTP. */
export async function startRapporteur(db: Kysely<Schema>, slackApiUrl: string): Promise<BenchedBot> {
  const clock = () => new Date();
  const sender = sendingClient(token, { slackApiUrl, logger: boltLog(log) });
  const identity = identitySource(sender);
  const messenger = slackMessenger({ installed: installedOnce(identity, sender), moments: 'tokens', clock });
  const directory = slackDirectory(new WebClient(token, askingOptions({ slackApiUrl, logger: boltLog(log) })));
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLog(log) });
  const bot = {
    db,
    identity,
    messenger,
    directory,
    clock,
    command: '/mag',
    moments: 'tokens' as const,
    publicUrl: undefined,
    extraCommands: {},
  };
  return started(buildApp({ receiver, token, slackApiUrl }, bot, log).app);
}

/** As the bare bot knows them. */
interface Actions {
  actions: { committee_id: number; number: number; text: string; state: string; due: string | null };
}

/** The least that Bolt and kysely can do: acknowledge, read fifty rows in one statement, answer with their text. */
export async function startBareBot(url: string, committeeId: number, slackApiUrl: string): Promise<BenchedBot> {
  const db = new Kysely<Actions>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) });
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLog(log) });
  const clientOptions = { slackApiUrl };
  const app = new App({ token, receiver, clientOptions, convoStore: false });
  app.command('/mag', async ({ ack, respond }) => {
    await ack();
    const rows = await db
      .selectFrom('actions')
      .where('committee_id', '=', committeeId)
      .where('state', '=', 'open')
      .orderBy('due')
      .limit(50)
      .selectAll()
      .execute();
    await respond({ text: rows.map((row) => `#${row.number} ${row.text} (due ${row.due})`).join('\n') });
  });
  return started(app, () => db.destroy());
}

/** A bot that acknowledges each click and does nothing else. */
export async function startAcknowledgingBot(slackApiUrl: string): Promise<BenchedBot> {
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLog(log) });
  const app = new App({ token, receiver, clientOptions: { slackApiUrl }, convoStore: false });
  app.action(/./, ({ ack }) => ack());
  return started(app);
}

async function started(app: App, stopped: () => Promise<void> = async () => {}): Promise<BenchedBot> {
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const { port } = (server as { address(): AddressInfo }).address();
  return { url: `http://127.0.0.1:${port}/slack/events`, stop: () => app.stop().then(stopped) };
}
