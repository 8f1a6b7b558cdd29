import { PGlite } from '@electric-sql/pglite';
import { App, HTTPReceiver } from '@slack/bolt';

// A process of its own: the embedded database in the folder given and Bolt, ready, and nothing else.
const pglite = await PGlite.create(`${process.argv[2]}/database`);
await pglite.query('select 1');
const receiver = new HTTPReceiver({ signingSecret: 'secret' });
const authorize = async () => ({ botToken: 'xoxb-bench', botId: 'B0BOT', botUserId: 'U0BOT' });
await new App({ authorize, receiver, convoStore: false }).start({ port: 0, host: '127.0.0.1' });
process.send?.('ready');
