import '../support/bot/loaded.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type RunningBot, startBot } from '../../src/main.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack/fake-slack-workspace.ts';
import {
  type DisconnectReason,
  type FakeSocketMode,
  startFakeSocketMode,
} from '../support/fake-slack/fake-socket-mode.ts';
import * as payloads from '../support/slack-client/payloads.ts';

/** What the library waits at the least before it connects again. A machine under load needs some of it. */
const libraryWaitMs = 5_000;

describe('over Socket Mode', () => {
  onDatabase('PostgreSQL', (database) => {
    let slack: FakeSlack;
    let sockets: FakeSocketMode;
    let bot: RunningBot;
    let logged: Record<string, unknown>[];

    beforeEach(async () => {
      await empty(database().db);
      slack = await startFakeSlack();
      sockets = await startFakeSocketMode(slack);
      addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea', tz: 'Europe/Zurich' });
      addChannel(slack.workspace, { id: 'C0PC', name: 'programme' });
      logged = [];
      bot = await start();
    });
    afterEach(async () => {
      await bot.stop();
      await sockets.close();
      await slack.close();
    });

    const start = () =>
      startBot({
        slack: { mode: 'socket', botToken: slack.workspace.botToken, appToken: slack.workspace.appToken },
        publicUrl: undefined,
        slackApiUrl: slack.apiUrl,
        database: { url: database().url ?? '' },
        command: '/mag',
        clock: () => new Date('2027-01-12T15:00:00Z'),
        isTimeSure: async () => true,
        moments: 'tokens',
        extraCommands: {},
        log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
      });

    /** Lea types `/mag help`, and is answered. */
    const isAnswered = async () => {
      const before = slack.callsOf('response_url').length;
      const typed = payloads.slashCommand(slack, { user: 'U0LEA', channel: 'C0PC', text: 'help' });
      await sockets.deliver('slash_commands', typed);
      await slack.until(() => slack.callsOf('response_url').length > before, 'an answer to /mag help');
    };

    test.each<DisconnectReason>(['warning', 'refresh_requested', 'too_many_websockets', 'link_disabled'])(
      'told “%s”, it opens the next connection before the old one is closed',
      async (reason) => {
        sockets.disconnect(reason, false);
        await sockets.hello(2);
        expect(sockets.connections()).toBe(2);
        await isAnswered();
      },
    );

    test.each<DisconnectReason>(['warning', 'refresh_requested', 'too_many_websockets', 'link_disabled'])(
      'told “%s” and closed at once, it is back before a person notices, again and again',
      async (reason) => {
        for (let hello = 2; hello < 5; hello += 1) {
          sockets.disconnect(reason, true);
          expect(await sockets.hello(hello)).toBeLessThan(libraryWaitMs);
          await isAnswered();
        }
        expect(logged).toEqual([]);
      },
    );

    test('what is acknowledged after Slack announced the end is acknowledged where it came from', async () => {
      slack.misbehave('auth.test', { kind: 'late', ms: 300 });
      const typed = payloads.slashCommand(slack, { user: 'U0LEA', channel: 'C0PC', text: 'help' });
      const acknowledged = sockets.deliver('slash_commands', typed);
      sockets.disconnect('warning', false);
      await sockets.hello(2);
      await acknowledged;
    });

    test('a connection that breaks is replaced at once', async () => {
      sockets.reset();
      expect(await sockets.hello(2)).toBeLessThan(libraryWaitMs);
      await isAnswered();
    });

    test('a connection that fell silent is replaced', async () => {
      sockets.fallSilent();
      await sockets.hello(2);
      await isAnswered();
    });

    test('while Slack opens no connection it goes on trying, and says so once', async () => {
      slack.misbehave(
        'apps.connections.open',
        { kind: 'fail', status: 500 },
        { kind: 'cut off' },
        { kind: 'refuse', error: 'invalid_auth' },
      );
      sockets.reset();
      await sockets.hello(2);
      await isAnswered();
      expect(logged.filter(({ msg }) => String(msg).startsWith('No connection to Slack'))).toHaveLength(1);
    });

    const oddFrames = [
      'null',
      '7',
      '"hello"',
      '[]',
      '{}',
      '{"type":"events_api","payload":null}',
      '{"type":"interactive","payload":null}',
      '{"type":"slash_commands"}',
      'no JSON at all',
    ];
    test(`no frame ends anything: ${oddFrames.join(', ')}`, async () => {
      for (const frame of oddFrames) {
        sockets.send(frame);
        await isAnswered();
      }
    });

    test('a token that Slack refuses keeps it from starting', async () => {
      slack.misbehave('apps.connections.open', { kind: 'refuse', error: 'invalid_auth' });
      await expect(start()).rejects.toThrow('invalid_auth');
    });
  });
});
