import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/** The bot's log for Slack's packages. Their debug lines hold whole payloads, so they are never asked for. */
export function boltLog(log: Logger): BoltLogger {
  const said = (words: readonly unknown[]) =>
    words
      .map(String)
      .join(' ')
      .replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, 'x…');
  return {
    debug: () => {},
    info: (...words) => log.debug(said(words)),
    warn: (...words) => log.warn(said(words)),
    error: (...words) => log.error(said(words)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
