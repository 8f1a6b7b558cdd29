import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { median } from '../in-turns.ts';
import { type Answers, type Load, teamId } from './load.ts';
import { acknowledged } from './signed-request.ts';

// The thread that `startSmallSlack` starts.
const atOnce = 10;
const awaited = new Map<string, (answer: string) => void>();
let asked = 0;

const server = createServer((incoming, outgoing) => {
  const path = incoming.url ?? '';
  let body = '';
  incoming.setEncoding('utf8').on('data', (part: string) => {
    body += part;
  });
  incoming.on('end', () => {
    const isCall = path.startsWith('/api/');
    const told = isCall
      ? { ok: true, team_id: teamId, user_id: 'U0BOT', bot_id: 'B0BOT', channel: 'D0', ts: '1.1' }
      : { ok: true };
    outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(told));
    if (isCall) return;
    awaited.get(path)?.(body);
    awaited.delete(path);
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Sends one command; ends when its answer has come, after this many milliseconds. */
async function ask({ url, text, userId, channelIds }: Load, nth: number, agent: Agent): Promise<number> {
  asked += 1;
  const path = `/answer/${asked}`;
  const answer = new Promise<string>((come) => awaited.set(path, come));
  const began = performance.now();
  await acknowledged(agent, url, {
    command: '/mag',
    text,
    team_id: teamId,
    user_id: userId,
    user_name: 'actor',
    channel_id: channelIds[nth % channelIds.length] ?? '',
    channel_name: 'committee',
    trigger_id: `trigger-${asked}`,
    response_url: `${origin}${path}`,
  });
  const body = await answer;
  if (!body.includes('#')) throw new Error(`That is no list of actions: ${body.slice(0, 300)}`);
  return performance.now() - began;
}

async function send(load: Load): Promise<Answers> {
  // Its own and used in turn: a connection left idle for seconds may be one that the bot is just closing.
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, scheduling: 'fifo' });
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const person = async () => {
    while (next < load.requests) {
      next += 1;
      times.push(await ask(load, next, agent));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  agent.destroy();
  return { p50: median(times), perSecond: load.requests / ((performance.now() - began) / 1000) };
}

parentPort?.on('message', async (load: Load) => parentPort?.postMessage(await send(load)));
parentPort?.postMessage(`${origin}/api/`);
