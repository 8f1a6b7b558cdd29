import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../support/network/free-port.ts';

/** `npm start` with no tokens, as a process of its own. */
export interface LocalBotProcess {
  /** The page's address, as it was printed. */
  readonly page: string;
  readonly printed: string;
  /** The texts of all messages in a channel or a conversation, in order. */
  textsIn(name: string): Promise<readonly string[]>;
  /** As Ctrl-C; gives the exit code. */
  stop(): Promise<number | null>;
}

const root = join(import.meta.dirname, '../..');

/** Starts the bot in `folder`, on a port nobody uses, and waits until it has said how to go on. */
export async function startLocalBot(folder: string): Promise<LocalBotProcess> {
  const given = Object.entries(process.env).filter(([name]) => !/^(SLACK_|RAPPORTEUR_|DATABASE_URL$|PORT$)/.test(name));
  const bot = spawn(process.execPath, [join(root, 'dist/src/cli.js'), 'start'], {
    cwd: folder,
    env: { ...Object.fromEntries(given), RAPPORTEUR_PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const line of createInterface(bot.stdout)) {
    printed += `${line}\n`;
    if (line.startsWith('Press Ctrl-C')) break;
  }
  bot.stdout.resume();
  const page = /http:\/\/\S+/.exec(printed)?.[0];
  if (page === undefined) throw new Error(`The bot printed no address:\n${printed}`);

  const asked = async (path: string) => (await fetch(`${page}/_control/${path}`)).json();
  return {
    page,
    printed,
    textsIn: async (name) => {
      const { channels, users } = (await asked('state')) as {
        channels: { id: string; name: string; members: string[]; is_im: boolean }[];
        users: { id: string; real_name: string }[];
      };
      const person = users.find((user) => user.real_name === name)?.id;
      const channel = channels.find((one) =>
        one.is_im ? person !== undefined && one.members.includes(person) : one.name === name,
      );
      if (!channel) return [];
      const { messages } = (await asked(`messages/${channel.id}`)) as { messages: { text: string }[] };
      return messages.map((message) => message.text);
    },
    stop: async () => {
      if (bot.exitCode !== null) return bot.exitCode;
      const gone = once(bot, 'exit');
      bot.kill('SIGINT');
      const [code] = await gone;
      return code as number | null;
    },
  };
}
