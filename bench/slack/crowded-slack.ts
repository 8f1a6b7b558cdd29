import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import type { Crowd, Seen } from './crowd.ts';
import { teamId } from './load.ts';
import { acknowledged } from './signed-request.ts';

// The thread that `startCrowdedSlack` starts.
let began = 0;
let answers = 0;
let answered = () => {};
const seen = (what: Seen) => parentPort?.postMessage(what);

const server = createServer((incoming, outgoing) => {
  const path = incoming.url ?? '';
  let body = '';
  incoming.setEncoding('utf8').on('data', (part: string) => {
    body += part;
  });
  incoming.on('end', () => {
    const told = { ok: true, team_id: teamId, user_id: 'U0BOT', bot_id: 'B0BOT' };
    outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(told));
    if (path === '/api/chat.update') {
      const blocks = new URLSearchParams(body).get('blocks') ?? '';
      seen({ kind: 'card', atMs: performance.now() - began, blocks });
    }
    if (!path.startsWith('/answer/')) return;
    if (!body.includes('You volunteered')) throw new Error(`A volunteer was told: ${body.slice(0, 300)}`);
    answers += 1;
    answered();
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function send({ url, channelId, clicks, withinMs, isHeard }: Crowd): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  answers = 0;
  const allTold = new Promise<void>((told) => {
    answered = () => {
      if (answers === clicks.length) told();
    };
  });
  began = performance.now();
  const acknowledgedMs = await Promise.all(
    clicks.map(async ({ userId, groupId }, nth) => {
      await new Promise((turn) => setTimeout(turn, (nth * withinMs) / clicks.length));
      const clicked = performance.now();
      const payload = {
        type: 'block_actions',
        team: { id: teamId, domain: 'bench' },
        user: { id: userId, username: userId.toLowerCase(), team_id: teamId },
        channel: { id: channelId, name: 'committee' },
        container: { type: 'message', message_ts: '1.000100', channel_id: channelId },
        trigger_id: `${nth}.${groupId}`,
        response_url: `${origin}/answer/${userId}`,
        actions: [{ type: 'button', block_id: `group-${groupId}`, action_id: 'join-group', value: String(groupId) }],
      };
      await acknowledged(agent, url, { payload: JSON.stringify(payload) });
      return performance.now() - clicked;
    }),
  );
  if (isHeard) await allTold;
  agent.destroy();
  seen({ kind: 'told', acknowledgedMs, atMs: performance.now() - began });
}

parentPort?.on('message', (crowd: Crowd) => void send(crowd));
parentPort?.postMessage(`${origin}/api/`);
