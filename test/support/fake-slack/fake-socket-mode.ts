import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FakeSlack } from './fake-slack.ts';
import type { Fields } from './fake-slack-workspace.ts';

/** Why Slack ends a connection: https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** The WebSockets of the fake Slack: it says hello on each, and sends each payload to the youngest that it still uses. */
export interface FakeSocketMode {
  /** How many hellos were said so far. */
  hellos(): number;
  /** Connections that are open now, whether Slack still uses them or not. */
  connections(): number;
  /** Waits until so many hellos were said; resolves to how long nobody was there to hear, in ms, before the latest. */
  hello(count: number): Promise<number>;
  /** Sends a payload as Slack does, and resolves to what was acknowledged, undefined for a bare acknowledgement. */
  deliver(type: 'slash_commands' | 'interactive' | 'events_api', payload: Fields): Promise<unknown>;
  /** Sends a frame as it is to the youngest connection. */
  send(frame: string): void;
  /** Tells the youngest connection that it ends, and uses it no more; `close`: whether it is then ended from here. */
  disconnect(reason: DisconnectReason, close: boolean): void;
  /** Resets the TCP connection of the youngest. */
  reset(): void;
  /** From now on the open connections neither read nor answer, though nothing ends them. */
  fallSilent(): void;
  close(): Promise<void>;
}

export async function startFakeSocketMode(slack: FakeSlack): Promise<FakeSocketMode> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  slack.workspace.socketUrl = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const used = new Set<WebSocket>();
  const acknowledged = new Map<string, (answer: unknown) => void>();
  const deaf: number[] = [];
  const waiting = new Set<() => void>();
  let hellos = 0;
  let deafSince: number | undefined;

  const unused = (socket: WebSocket) => {
    if (used.delete(socket) && used.size === 0) deafSince = performance.now();
  };
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.on('close', () => unused(socket));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: Fields };
      acknowledged.get(envelope_id)?.(payload && Object.keys(payload).length > 0 ? payload : undefined);
      acknowledged.delete(envelope_id);
    });
    deaf.push(used.size > 0 || deafSince === undefined ? 0 : performance.now() - deafSince);
    used.add(socket);
    hellos += 1;
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: used.size, connection_info: { app_id: 'A0RAPPORTEUR' } }),
    );
    for (const look of [...waiting]) look();
  });
  const youngest = (): WebSocket => {
    const socket = [...used].at(-1);
    if (!socket) throw new Error('No connection of the app is open');
    return socket;
  };

  return {
    hellos: () => hellos,
    connections: () => server.clients.size,
    hello: (count) =>
      new Promise((said) => {
        const look = () => {
          if (hellos < count) return;
          waiting.delete(look);
          said(deaf.at(-1) ?? 0);
        };
        waiting.add(look);
        look();
      }),
    deliver: (type, payload) =>
      new Promise((answered) => {
        const envelope_id = randomUUID();
        acknowledged.set(envelope_id, answered);
        youngest().send(
          JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' }),
        );
      }),
    send: (frame) => youngest().send(frame),
    disconnect(reason, close) {
      const socket = youngest();
      unused(socket);
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }));
      if (close) socket.close(1000);
    },
    reset: () => rawSocket(youngest()).resetAndDestroy(),
    fallSilent() {
      for (const socket of server.clients) {
        rawSocket(socket).pause();
        unused(socket);
      }
    },
    async close() {
      for (const socket of server.clients) socket.terminate();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** `ws` keeps the TCP socket to itself, and only there can a connection be reset. */
const rawSocket = (socket: WebSocket) => (socket as unknown as { _socket: import('node:net').Socket })._socket;
