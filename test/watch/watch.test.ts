import '../support/bot/loaded.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type RunningBot, startBot } from '../../src/main.ts';
import { sampleSummary } from '../support/bot/sample-bot.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack/fake-slack-workspace.ts';
import { type FakeSocketMode, startFakeSocketMode } from '../support/fake-slack/fake-socket-mode.ts';
import { freePort } from '../support/network/free-port.ts';
import { startTcpProxy } from '../support/network/tcp-proxy.ts';
import * as payloads from '../support/slack-client/payloads.ts';
import { slackClient } from '../support/slack-client/slack-client.ts';

describe('who watches the bot is told', () => {
  onDatabase('PostgreSQL', (database) => {
    let slack: FakeSlack;
    let sockets: FakeSocketMode;
    let port: number;
    let bot: RunningBot | undefined;
    let logged: Record<string, unknown>[];

    beforeEach(async () => {
      await empty(database().db);
      slack = await startFakeSlack();
      sockets = await startFakeSocketMode(slack);
      addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea', tz: 'Europe/Zurich' });
      addChannel(slack.workspace, { id: 'C0PC', name: 'programme' });
      port = await freePort();
      logged = [];
    });
    afterEach(async () => {
      await bot?.stop();
      bot = undefined;
      await sockets.close();
      await slack.close();
    });

    const start = async (way: Parameters<typeof startBot>[0]['slack'], url = database().url ?? '') => {
      bot = await startBot({
        slack: way,
        publicUrl: undefined,
        slackApiUrl: slack.apiUrl,
        database: { url },
        command: '/mag',
        clock: () => new Date('2027-01-12T15:00:00Z'),
        isTimeSure: async () => true,
        moments: 'tokens',
        extraCommands: {},
        watch: { host: '127.0.0.1', port },
        log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
      });
    };
    const overSocket = (url?: string) =>
      start({ mode: 'socket', botToken: slack.workspace.botToken, appToken: slack.workspace.appToken }, url);
    const get = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: answer.status, text: await answer.text() };
    };
    /** The value of a metric, with its labels as they are written. */
    const metric = async (name: string) => {
      const { text } = await get('/metrics');
      return Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${name} `))
          ?.split(' ')[1] ?? Number.NaN,
      );
    };

    test('over Socket Mode that it is alive and ready, and no other page', async () => {
      await overSocket();
      expect(await get('/healthz')).toEqual({ status: 200, text: 'ok' });
      expect(await get('/readyz')).toEqual({ status: 200, text: '{"ready":true,"reasons":[]}' });
      expect((await get('/')).status).toBe(404);
    });

    test('that Slack cannot reach it, while that is so', async () => {
      await overSocket();
      slack.always('apps.connections.open', { kind: 'fail', status: 500 });
      const failed = slack.callsOf('apps.connections.open').length;
      sockets.reset();
      await slack.until(() => slack.callsOf('apps.connections.open').length > failed, 'a new connection');
      expect(await get('/readyz')).toEqual({ status: 503, text: '{"ready":false,"reasons":["slack"]}' });
      expect(await metric('rapporteur_slack_connected')).toBe(0);
      slack.always('apps.connections.open', undefined);
      await sockets.hello(2);
      await sockets.deliver('events_api', payloads.appHomeOpened(slack, 'U0LEA'));
      expect((await get('/readyz')).status).toBe(200);
    });

    test('that the database does not answer, in the time that a probe has', async () => {
      const proxy = await startTcpProxy(database().url ?? '');
      await overSocket(proxy.url);
      proxy.hold('select 1');
      expect(await get('/readyz')).toEqual({ status: 503, text: '{"ready":false,"reasons":["database"]}' });
      expect((await get('/healthz')).status).toBe(200);
      proxy.letGo();
      expect((await get('/readyz')).status).toBe(200);
      await bot?.stop();
      bot = undefined;
      await proxy.close();
    });

    test('how long requests, rounds and readings took, and how many notices wait', async () => {
      const url = `http://127.0.0.1:${await freePort()}/slack/events`;
      await start({
        mode: 'http',
        botToken: slack.workspace.botToken,
        signingSecret: 's',
        port: Number(new URL(url).port),
        host: '127.0.0.1',
      });
      const people = slackClient(slack, { url, signingSecret: 's' });
      await people.ask('help', { user: 'U0LEA', channel: 'C0PC' });
      await people.say(sampleSummary, { user: 'U0LEA', channel: 'C0PC' });
      await slack.until(
        () => slack.workspace.messages.some(({ text }) => text.startsWith('Check what I read')),
        'a review',
      );
      expect(await metric('rapporteur_acknowledgement_seconds_count{kind="command"}')).toBe(1);
      expect(await metric('rapporteur_acknowledgement_seconds_count{kind="event"}')).toBe(1);
      expect(await metric('rapporteur_answer_seconds_count{kind="command"}')).toBe(1);
      expect(await metric('rapporteur_summary_reading_seconds_count')).toBe(1);
      expect(await metric('rapporteur_round_seconds_count')).toBeGreaterThanOrEqual(1);
      expect(await metric('rapporteur_round_last_end_timestamp_seconds')).toBeGreaterThan(0);
      expect(await metric('rapporteur_round_failures_total')).toBe(0);
      expect(await metric('rapporteur_database_connections')).toBeGreaterThanOrEqual(1);
      expect(await metric('rapporteur_notices_late')).toBe(0);
      expect(await metric('process_resident_memory_bytes')).toBeGreaterThan(0);
      const { text } = await get('/metrics');
      for (const word of ['Lea', 'U0LEA', 'C0PC', 'programme', 'T0COMMITTEE', 'xoxb']) expect(text).not.toContain(word);
    });

    test('a port that is taken keeps it from nothing else', async () => {
      await overSocket();
      const first = bot;
      await overSocket();
      expect(logged.map(({ msg }) => msg)).toEqual([expect.stringContaining('RAPPORTEUR_METRICS_PORT')]);
      await first?.stop();
    });
  });
});
