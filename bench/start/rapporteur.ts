import { pino } from 'pino';
import { startBot } from '../../src/main.ts';

// A process of its own: the bot on the folder given, ready for Slack's requests.
await startBot({
  slack: { mode: 'http', botToken: 'xoxb-bench', signingSecret: 'secret', port: 0, host: '127.0.0.1' },
  publicUrl: undefined,
  slackApiUrl: 'http://127.0.0.1:9/api/',
  database: { folder: process.argv[2] ?? '' },
  command: '/mag',
  clock: () => new Date(),
  isTimeSure: async () => true,
  moments: 'tokens',
  extraCommands: {},
  log: pino({ level: 'error' }),
});
process.send?.('ready');
