import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { httpReceiver } from '../../src/receivers/http-receiver.ts';
import { identitySource } from '../../src/slack/client/bot-identity.ts';
import { slackDirectory } from '../../src/slack/client/directory.ts';
import { onDatabase } from '../support/databases/databases.ts';

describe('what a client may hold open', () => {
  onDatabase('PGlite', (database) => {
    let receiver: ReturnType<typeof httpReceiver>;
    let port: number;
    let sockets: Socket[];

    const usual = {
      headersTimeout: 100,
      requestTimeout: 300,
      connectionsCheckingInterval: 20,
      maxConnections: 3,
      bodyBytes: 200_000,
    };
    const start = async (limits = usual) => {
      sockets = [];
      const client = new WebClient('xoxb-never-used');
      receiver = httpReceiver(
        {
          signingSecret: 'secret',
          db: database().db,
          identity: identitySource(client),
          directory: slackDirectory(client),
          clock: () => new Date(),
          log: pino({ level: 'silent' }),
        },
        limits,
      );
      const server = await receiver.start({ port: 0, host: '127.0.0.1' });
      port = (server as { address(): AddressInfo }).address().port;
    };
    beforeEach(() => start());
    afterEach(async () => {
      for (const socket of sockets) socket.destroy();
      await receiver.stop();
    });

    const opened = async (begun: string): Promise<Socket> => {
      const socket = connect(port, '127.0.0.1');
      sockets.push(socket);
      await once(socket, 'connect');
      socket.write(begun);
      return socket;
    };
    const answerOf = async (socket: Socket): Promise<string> => {
      let answer = '';
      socket.on('data', (piece) => {
        answer += piece;
      });
      await once(socket, 'close');
      return answer;
    };
    const signedAt = (seconds: number) =>
      [
        'POST /slack/events HTTP/1.1',
        'host: bot',
        `x-slack-request-timestamp: ${seconds}`,
        'x-slack-signature: v0=0',
      ].join('\r\n');
    const now = () => Math.floor(Date.now() / 1000);

    test.each([
      ['headers', () => 'POST /slack/events HTTP/1.1\r\nhost: bot\r\n'],
      ['body', () => `${signedAt(now())}\r\ncontent-length: 100\r\n\r\nhalf`],
    ])('a request whose %s never end is ended by the bot', async (_what, begun) => {
      expect(await answerOf(await opened(begun()))).toMatch('HTTP/1.1 408 ');
    });

    test('large bodies that nobody has signed yet are no more than it has room for, and small ones are read all the same', async () => {
      await receiver.stop();
      await start({ ...usual, requestTimeout: 60_000 });
      const large = `${signedAt(now())}\r\ncontent-length: 500000\r\n\r\n${'x'.repeat(150_000)}`;
      const answers = [await opened(large), await opened(large)].map(answerOf);
      expect(await Promise.race(answers)).toMatch('HTTP/1.1 503 ');
      const small = `${signedAt(now())}\r\ncontent-length: 5\r\n\r\nsmall`;
      expect(await answerOf(await opened(small))).toMatch('HTTP/1.1 401 ');
    });

    test('one more connection than it takes is closed unanswered, and there is room again when one ends', async () => {
      const ask = 'GET /healthz HTTP/1.1\r\nhost: bot\r\n\r\n';
      const held = [];
      for (let index = 0; index < 3; index += 1) {
        const socket = await opened(ask);
        await once(socket, 'data');
        held.push(socket);
      }
      expect(await answerOf(await opened(ask))).toBe('');
      const [first] = held;
      first?.end();
      if (first) await once(first, 'close');
      const [answer] = await once(await opened(ask), 'data');
      expect(String(answer)).toMatch('HTTP/1.1 200 ');
    });
  });
});
