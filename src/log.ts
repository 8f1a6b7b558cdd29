import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { type Logger, pino } from 'pino';

/** The bot's log: JSON lines on standard error, so that standard output stays a command's answer. */
export const startLog = (level: string): Logger => pino({ name: 'rapporteur', level }, pino.destination(2));

/** The same log for Slack's packages. Their debug lines hold whole payloads, so they are never asked for. */
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
