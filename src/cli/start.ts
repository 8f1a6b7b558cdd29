import { existsSync } from 'node:fs';
import { FolderInUse } from '../../db/folder-lock.ts';
import { NoWorkspace } from '../local/local-slack.ts';
import { startLocal } from '../local/start-local.ts';
import { startLog } from '../log.ts';
import { startBot } from '../main.ts';
import { readSettings, type Settings, WrongSettings } from '../settings.ts';

/**
 * `rapporteur start`: the newcomer's workspace where no token is set, otherwise the real thing.
 *
 * Runs until it is told to stop. Gives the exit code 1, with a sentence that says what to do, where it cannot begin.
 */
export async function start(): Promise<number> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    const settings = readSettings();
    const running = await begin(settings);
    const stop = () => void running.stop().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongSettings || error instanceof NoWorkspace || error instanceof FolderInUse)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function begin(settings: Settings): Promise<{ stop(): Promise<void> }> {
  const { slack, slackApiUrl, database, command } = settings;
  const log = startLog(settings.logLevel);
  if (slack.mode === 'local') {
    return startLocal({ port: slack.port, folder: settings.folder }, (needs) =>
      startBot({
        slack: { mode: 'socket', botToken: needs.tokens.bot, appToken: needs.tokens.app },
        slackApiUrl: needs.slackApiUrl,
        database: needs.database,
        command,
        clock: needs.clock,
        moments: 'plain',
        extraCommands: needs.extraCommands,
        log: startLog('warn'),
      }),
    );
  }
  const clock = () => new Date();
  const bot = await startBot({
    slack,
    slackApiUrl,
    database,
    command,
    clock,
    moments: 'tokens',
    extraCommands: {},
    log,
  });
  log.info({ mode: slack.mode, database: 'url' in database ? 'PostgreSQL' : 'PGlite' }, 'Rapporteur is running');
  return bot;
}
