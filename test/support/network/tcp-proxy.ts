import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';

/** A relay on loopback before a server, whose connections break or fall silent when asked to. */
export interface TcpProxy {
  /** The server's address, by way of the proxy. */
  readonly url: string;
  /**
   * From now on a connection that sends something with these words hears nothing any more: the server gets it, and its answer stays
   * here. Neither end is told.
   */
  hold(words: string): void;
  /** Resolves once so many connections are held, each with a question under way. */
  holding(count: number): Promise<void>;
  /** The held connections hear what was kept from them, and no more are held. */
  letGo(): void;
  /** The held connections break, and no more are held. `reset`: as a firewall or a crashed host does it; `end`: as a pooler that stops. */
  breakHeld(how: 'reset' | 'end'): void;
  /** Resolves once the client too has closed every connection that is open now. */
  closed(): Promise<void>;
  /** Whether a new connection is taken; one that is not is closed at once. */
  accepting: boolean;
  close(): Promise<void>;
}

interface Relayed {
  readonly client: Socket;
  readonly server: Socket;
}

export async function startTcpProxy(to: string): Promise<TcpProxy> {
  const target = new URL(to);
  const open = new Set<Relayed>();
  const held = new Set<Relayed>();
  const waiting = new Set<() => void>();
  let words: string | undefined;
  let accepting = true;

  const proxy = createServer((client) => {
    if (!accepting) return void client.destroy();
    const server = dial(Number(target.port), target.hostname);
    const relayed = { client, server };
    open.add(relayed);
    client.on('data', (data) => {
      if (words !== undefined && data.includes(words)) {
        held.add(relayed);
        for (const look of [...waiting]) look();
      }
      server.write(data);
    });
    server.on('data', (data) => {
      if (!held.has(relayed)) client.write(data);
      // What is not listened to stays where it is.
      else server.pause().unshift(data);
    });
    for (const socket of [client, server]) socket.on('error', () => {});
    server.on('close', () => client.end());
    client.on('close', () => {
      open.delete(relayed);
      held.delete(relayed);
      server.destroy();
    });
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));

  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  const takeHeld = (): readonly Relayed[] => {
    words = undefined;
    const taken = [...held];
    held.clear();
    return taken;
  };
  return {
    url: url.href,
    hold: (asked) => {
      words = asked;
    },
    holding: (count) =>
      new Promise((enough) => {
        const look = () => {
          if (held.size < count) return;
          waiting.delete(look);
          enough();
        };
        waiting.add(look);
        look();
      }),
    letGo: () => {
      for (const { server } of takeHeld()) server.resume();
    },
    breakHeld: (how) => {
      for (const { client } of takeHeld()) how === 'reset' ? client.resetAndDestroy() : client.end();
    },
    closed: async () => {
      await Promise.all([...open].map(({ client }) => new Promise((over) => client.once('close', over))));
    },
    get accepting() {
      return accepting;
    },
    set accepting(taken) {
      accepting = taken;
    },
    close: () => {
      for (const { client } of open) client.destroy();
      return new Promise((closed) => proxy.close(() => closed()));
    },
  };
}
