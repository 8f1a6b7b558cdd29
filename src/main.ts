import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { connect, type DatabaseAddress } from '../db/connection/connect.ts';
import { type Connection, pingDatabase } from '../db/connection/connection.ts';
import { migrate } from '../db/connection/migrate.ts';
import { countWaiting, findNextDue } from '../db/reminders/notices.ts';
import type { Instant } from './domain/time/instant.ts';
import { sparedFaults } from './operations/ports/spared-faults.ts';
import { tendEveryMs } from './operations/requests/inbox.ts';
import { findForeignDatabase } from './process/foreign-database.ts';
import { findMixedTokens } from './process/mixed-tokens.ts';
import { onceADay } from './process/once-a-day.ts';
import { startScheduler } from './process/scheduler.ts';
import { stopInOrder, stopPatienceMs } from './process/stopping.ts';
import type { ConnectedReceiver } from './receivers/connected-receiver.ts';
import { httpReceiver } from './receivers/http-receiver.ts';
import { socketReceiver } from './receivers/socket-receiver.ts';
import { buildApp } from './slack/app.ts';
import { askingOptions } from './slack/client/asking-options.ts';
import type { Bot } from './slack/client/bot.ts';
import { type BotIdentity, identitySource, OrganisationWide } from './slack/client/bot-identity.ts';
import { slackDirectory } from './slack/client/directory.ts';
import { installedOnce } from './slack/client/installed.ts';
import { sendingClient, slackMessenger } from './slack/client/messenger.ts';
import { boltLog } from './slack/faults/bolt-log.ts';
import { faultLog } from './slack/faults/fault-log.ts';
import { serializeError } from './slack/faults/serialize-error.ts';
import { whyUnknown } from './slack/faults/why-unknown.ts';
import { loadListeners } from './slack/listen.ts';
import { startMetrics } from './watch/metrics.ts';
import { whyUnready } from './watch/readiness.ts';
import { watchRounds } from './watch/rounds.ts';
import { startWatchServer } from './watch/watch-server.ts';

export interface BotNeeds {
  readonly slack:
    | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
    | {
        readonly mode: 'http';
        readonly botToken: string;
        readonly signingSecret: string;
        readonly port: number;
        readonly host?: string;
      };
  readonly slackApiUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly database: DatabaseAddress;
  readonly command: string;
  /** Without it the texts of summaries are kept for ever. */
  readonly keepTextsDays?: number | undefined;
  readonly clock: () => Instant;
  /** Whether `clock` can be believed; nothing is said unasked before. */
  readonly isTimeSure: () => Promise<boolean>;
  readonly moments: Bot['moments'];
  readonly extraCommands: Bot['extraCommands'];
  /** Where health and metrics are served; by default nowhere. */
  readonly watch?: { readonly host: string; readonly port: number };
  readonly log: Logger;
}

export interface RunningBot {
  /** The first moment later than `after`, up to and with `until`, at which something falls due. */
  nextDue(after: Instant, until: Instant): Promise<Instant | undefined>;
  /** Says all that is due at `now`. */
  deliverDue(now: Instant): Promise<unknown>;
  /** What is under way is finished, as far as that takes a few seconds; then the connections end and the folder is free. */
  stop(): Promise<void>;
}

/** Puts the bot together and starts it: database, migrations, Slack, timetable. The only function that knows all of them. */
export async function startBot(needs: BotNeeds): Promise<RunningBot> {
  const { slack, slackApiUrl, clock, log } = needs;
  const faults = faultLog(log);
  const timeKnown = needs.isTimeSure();
  const sender = sendingClient(slack.botToken, { slackApiUrl, logger: boltLog(log) });
  const identity = identitySource(sender);
  const identityAsked = identity.ask().catch((fault: unknown) => fault);
  const database = await connect(needs.database);
  try {
    const ran = await migrate(database.unhurried);
    if (ran.length > 0) log.info({ migrations: ran }, 'Brought the database to its newest form');

    const asking = new WebClient(slack.botToken, askingOptions({ slackApiUrl, logger: boltLog(log) }));
    const installed = installedOnce(identity, sender);
    const messenger = slackMessenger({ installed, moments: needs.moments, clock, command: needs.command });
    const bot: Bot = {
      db: database.db,
      identity,
      messenger,
      directory: slackDirectory(asking),
      clock,
      command: needs.command,
      moments: needs.moments,
      // In Socket Mode nothing listens there.
      publicUrl: slack.mode === 'http' ? needs.publicUrl : undefined,
      extraCommands: needs.extraCommands,
    };
    await timeKnown;
    // Where Slack is away, each round asks it again.
    const unserved = await identityAsked;
    if (unserved instanceof OrganisationWide) throw unserved;
    const known = identity.known();
    if (known) await warnOfMixedWorkspaces(needs, database.db, known, sender);
    const receiver = receiverFor(needs, bot);
    const { app, inbox, quiet } = buildApp({ receiver, token: slack.botToken, slackApiUrl }, bot, log);
    const isConnected = () => receiver.isConnected() && identity.known() !== undefined;
    const metrics = startMetrics({
      pool: database.pool,
      waiting: () => countWaiting(database.db, installed.teamIds(), clock()),
      isConnected,
    });
    app.processEvent = metrics.timed(app.processEvent.bind(app));
    // One process a folder: what was left in it was left by one that ended. Before anything new comes, which is not to be freed.
    if ('folder' in needs.database) await inbox.release('all');
    await (slack.mode === 'http'
      ? app.start({ port: slack.port, ...(slack.host ? { host: slack.host } : {}) })
      : app.start());
    const tend = () => {
      if (!identity.known()) return;
      inbox.tend().catch((fault: unknown) => faults.report(fault, 'The inbox could not be worked off'));
    };
    const tending = setInterval(tend, tendEveryMs);
    tend();
    // Ready, and nobody's first click waits for files to be read.
    loadListeners().catch((fault: unknown) =>
      log.error({ error: serializeError(fault) }, 'The listeners could not be loaded'),
    );

    const deliverDue = async (now: Instant) => {
      const { runDueWork } = await import('./operations/schedule/run-due-work.ts');
      return runDueWork(database.db, { messenger, directory: bot.directory, workspace: identity.known() }, now);
    };
    const round = async () => {
      if (!(await needs.isTimeSure())) {
        log.warn(
          "Slack doesn't answer, so the bot doesn't know if the clock is right. No messages are sent until Slack does",
        );
        return;
      }
      const { resumeWorkspace } = await import('./operations/committee/resume-workspace.ts');
      const faults = sparedFaults();
      const resumed = await resumeWorkspace(database.db, identity);
      if (resumed.kind === 'installed') {
        const delivered = await faults.spare(deliverDue(clock()));
        if (delivered) metrics.delivered(delivered);
        daily.beginIfDue(clock());
      } else log.warn({ error: serializeError(resumed.fault) }, whyUnknown(resumed.fault));
      const { eraseUninstalled } = await import('./operations/privacy/erase-uninstalled.ts');
      await faults.spare(eraseUninstalled(database.db, clock()));
      faults.throwAny();
    };
    const daily = onceADay(
      async (now) => {
        const { runDailyWork } = await import('./operations/schedule/run-daily-work.ts');
        await runDailyWork(database.db, identity.known(), bot.directory, needs.keepTextsDays ?? 'forever', now);
      },
      (fault) => log.error({ error: serializeError(fault) }, 'The daily work failed; it is tried again in an hour'),
    );
    const rounds = watchRounds(round, metrics, log);
    const timetable = startScheduler(rounds.run, (fault) => faults.report(fault, 'A round of notices went wrong'));
    let isStopping = false;
    const unready = () =>
      whyUnready({
        askDatabase: () => pingDatabase(database.db),
        areRoundsOverdue: rounds.isOverdue,
        isConnected,
        isStopping: () => isStopping,
      });
    const watched =
      needs.watch && (await startWatchServer(needs.watch, { whyUnready: unready, registry: metrics.registry }, log));
    return {
      nextDue: (after, until) => findNextDue(database.db, installed.teamIds(), after, until),
      deliverDue,
      stop() {
        isStopping = true;
        clearInterval(tending);
        return stopInOrder(
          [
            { what: 'connections to it', patienceMs: stopPatienceMs.connections, end: () => app.stop() },
            { what: 'what Slack sent', patienceMs: stopPatienceMs.requests, end: quiet },
            // What was not finished is anybody's at once.
            { what: 'the inbox', patienceMs: stopPatienceMs.inbox, end: () => inbox.release('own') },
            { what: 'the round of notices', patienceMs: stopPatienceMs.round, end: timetable.stop },
            { what: 'the answers to who watches', patienceMs: stopPatienceMs.watch, end: async () => watched?.stop() },
            { what: 'the daily work', patienceMs: stopPatienceMs.daily, end: daily.stop },
            { what: 'the database', patienceMs: stopPatienceMs.database, end: database.close },
          ],
          log,
        ).finally(metrics.end);
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What is mixed up stops nothing: several workspaces may share a database, and what is not ours is left alone anyway. */
async function warnOfMixedWorkspaces(
  { slack, log }: BotNeeds,
  db: Connection,
  { teamId, botId }: BotIdentity,
  client: WebClient,
): Promise<void> {
  const foreign = await findForeignDatabase(db, teamId);
  if (foreign) log.warn(foreign);
  if (slack.mode === 'http') return;
  try {
    const mixed = await findMixedTokens(client, botId, slack.appToken);
    if (mixed) log.error(mixed);
  } catch (error) {
    log.warn({ error: serializeError(error) }, 'Slack does not tell whether both tokens are of one app');
  }
}

function receiverFor(
  { slack, slackApiUrl, clock, log }: BotNeeds,
  { db, identity, directory }: Bot,
): ConnectedReceiver {
  if (slack.mode === 'http') {
    return httpReceiver({ signingSecret: slack.signingSecret, db, identity, directory, clock, log });
  }
  return socketReceiver({ appToken: slack.appToken, slackApiUrl, log });
}
