import { type Logger, pino } from 'pino';

/** The bot's log: JSON lines on standard error, so that standard output stays a command's answer. */
export const startLog = (level: string): Logger => pino({ name: 'rapporteur', level }, pino.destination(2));
