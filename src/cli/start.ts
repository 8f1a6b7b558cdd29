import type { Logger } from 'pino';
import { startLocal } from '../local/start-local.ts';
import { startBot } from '../main.ts';
import { startLog } from '../process/log.ts';
import { readSettings, type Settings } from '../process/settings.ts';
import { trustedClock } from '../process/trusted-clock.ts';
import { checkWeights } from '../reading/reader/check-weights.ts';
import { slackTime } from '../slack/client/slack-time.ts';
import { reportKnownErrors } from './report-known-errors.ts';
import { stopWhenSignalled, watchForFaults } from './until-signalled.ts';

/**
 * `rapporteur start`: the newcomer's workspace where no token is set, otherwise the real thing.
 *
 * Gives the exit code once it runs, 0, and goes on until it is told to stop; where it cannot begin 1, after a sentence that says what to do.
 */
export const start = (): Promise<number> =>
  reportKnownErrors(async () => {
    const settings = readSettings();
    checkWeights();
    const log = startLog(settings.logLevel);
    watchForFaults(log);
    const starting = begin(settings, log);
    stopWhenSignalled(starting, log);
    await starting;
    return 0;
  });

async function begin(settings: Settings, log: Logger): Promise<{ stop(): Promise<void> }> {
  const { slack, slackApiUrl, publicUrl, database, command, keepTextsDays } = settings;
  if (slack.mode === 'local') {
    return startLocal({ port: slack.port, folder: settings.folder }, (needs) =>
      startBot({
        slack: { mode: 'socket', botToken: needs.tokens.bot, appToken: needs.tokens.app },
        slackApiUrl: needs.slackApiUrl,
        publicUrl: undefined,
        database: needs.database,
        command,
        keepTextsDays,
        clock: needs.clock,
        // Turned by hand, and it says so.
        isTimeSure: async () => true,
        moments: 'plain',
        extraCommands: needs.extraCommands,
        log: startLog('warn'),
      }),
    );
  }
  const clock = trustedClock({
    wall: () => new Date(),
    monotonic: () => performance.now(),
    ask: () => slackTime(slackApiUrl),
    report: (aheadMs) => reportClock(log, aheadMs),
  });
  const bot = await startBot({
    slack,
    slackApiUrl,
    publicUrl,
    database,
    command,
    keepTextsDays,
    clock: clock.now,
    isTimeSure: clock.isSure,
    moments: 'tokens',
    extraCommands: {},
    watch: settings.watch,
    log,
  });
  log.info({ mode: slack.mode, database: 'url' in database ? 'PostgreSQL' : 'PGlite' }, 'Rapporteur is running');
  return bot;
}

function reportClock(log: Logger, aheadMs: number): void {
  if (aheadMs === 0) {
    log.info("This machine's clock is right again");
    return;
  }
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  log.error(
    `This machine's clock is ${minutes} minutes ${aheadMs > 0 ? 'ahead of' : 'behind'} Slack's. Set it right; reminders follow Slack's clock until then`,
  );
}
