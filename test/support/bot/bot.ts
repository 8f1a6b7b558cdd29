import './loaded.ts';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import type { Schema } from '../../../db/tables/schema.ts';
import { resumeWorkspace } from '../../../src/operations/committee/resume-workspace.ts';
import { runDailyWork } from '../../../src/operations/schedule/run-daily-work.ts';
import { runDueWork } from '../../../src/operations/schedule/run-due-work.ts';
import { httpReceiver } from '../../../src/receivers/http-receiver.ts';
import { buildApp } from '../../../src/slack/app.ts';
import { askingOptions } from '../../../src/slack/client/asking-options.ts';
import { identitySource } from '../../../src/slack/client/bot-identity.ts';
import type { CoalescingQueue } from '../../../src/slack/client/coalescing-queue.ts';
import { slackDirectory } from '../../../src/slack/client/directory.ts';
import { installedOnce } from '../../../src/slack/client/installed.ts';
import { sendingClient, slackMessenger } from '../../../src/slack/client/messenger.ts';
import { boltLog } from '../../../src/slack/faults/bolt-log.ts';
import { type FakeSlack, startFakeSlack } from '../fake-slack/fake-slack.ts';
import {
  addChannel,
  addPerson,
  type Installed,
  newWorkspace,
  type Person,
} from '../fake-slack/fake-slack-workspace.ts';
import { type SlackClient, slackClient } from '../slack-client/slack-client.ts';

/** The real Bolt App over signed HTTP, in a workspace of the fake Slack, with a clock of the test's. */
export interface TestBot {
  readonly slack: FakeSlack;
  readonly people: SlackClient;
  /** Where it listens: `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly clock: { now: Date };
  readonly logged: Record<string, unknown>[];
  /** Turns the clock and has said what is due by then. */
  turnTo(moment: string): Promise<void>;
  /** Does what the bot does at its start and once a day. */
  runDaily(): Promise<void>;
  /** Waits until `condition` holds, looking after each call to Slack, and the bot is quiet: what is seen is settled a little later. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** Resolves once the bot has worked off all that it was sent so far: an acknowledgement comes before. */
  quiet(): Promise<void>;
  /** Takes up what another bot on the database left when it died. */
  tend(): Promise<void>;
  stop(): Promise<void>;
}

export const signingSecret = 'the secret of these tests';

export async function startTestBot(
  db: Kysely<Schema>,
  workspace: {
    readonly people: readonly Person[];
    readonly channel: { readonly id: string; readonly name: string };
    readonly now: string;
    readonly publicUrl?: string | undefined;
    /** By default "/mag". */
    readonly command?: string | undefined;
    /** Who draws the cards; by default at once. */
    readonly cards?: CoalescingQueue;
    /** Another workspace than the fake Slack's usual one. */
    readonly installed?: Partial<Installed>;
  },
): Promise<TestBot> {
  const clock = { now: new Date(workspace.now) };
  const slack = await startFakeSlack({ workspace: newWorkspace(workspace.installed) });
  slack.workspace.clock = () => clock.now;
  for (const person of workspace.people) addPerson(slack.workspace, person);
  addChannel(slack.workspace, workspace.channel);

  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const { command = '/mag' } = workspace;
  const token = slack.workspace.botToken;
  const slackApiUrl = slack.apiUrl;
  const sender = sendingClient(token, { slackApiUrl, logger: boltLog(log) });
  const identity = identitySource(sender);
  const messenger = slackMessenger({
    installed: installedOnce(identity, sender),
    moments: 'tokens',
    clock: () => clock.now,
    command,
    everyMs: 0,
    ...(workspace.cards && { cards: workspace.cards }),
  });
  const asking = new WebClient(token, {
    ...askingOptions({ slackApiUrl, logger: boltLog(log) }),
    retryConfig: { retries: 0 },
  });
  const directory = slackDirectory(asking);
  const receiver = httpReceiver({ signingSecret, db, identity, directory, clock: () => clock.now, log });
  const bot = {
    db,
    identity,
    messenger,
    directory,
    clock: () => clock.now,
    command,
    moments: 'tokens' as const,
    publicUrl: workspace.publicUrl,
    extraCommands: {},
  };
  const { app, inbox, quiet } = buildApp({ receiver, token, slackApiUrl }, bot, log);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const { port } = (server as { address(): AddressInfo }).address();
  const origin = `http://127.0.0.1:${port}`;
  const people = slackClient(slack, { url: `${origin}/slack/events`, signingSecret });
  return {
    slack,
    origin,
    people: {
      ...people,
      // The actor is answered first, and then what others hear of it is said.
      async ask(text, by) {
        const answer = await people.ask(text, by);
        await quiet();
        return answer;
      },
    },
    clock,
    logged,
    quiet,
    tend: inbox.tend,
    async until(condition, what) {
      await slack.until(condition, what);
      await quiet();
    },
    async turnTo(moment) {
      await quiet();
      clock.now = new Date(moment);
      const { kind } = await resumeWorkspace(db, identity);
      if (kind === 'installed') await runDueWork(db, { messenger, directory, workspace: identity.known() }, clock.now);
    },
    async runDaily() {
      await runDailyWork(db, identity.known(), directory, 'forever', clock.now);
    },
    async stop() {
      await app.stop();
      await quiet();
      await slack.close();
    },
  };
}
