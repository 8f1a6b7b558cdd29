import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type BotProcess, spawnBotProcess, startBotProcess } from '../support/bot/bot-process.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack/fake-slack-workspace.ts';
import { freePort } from '../support/network/free-port.ts';
import { type SlackClient, slackClient } from '../support/slack-client/slack-client.ts';

describe('told to stop', () => {
  onDatabase('PostgreSQL', (database) => {
    let slack: FakeSlack;
    let people: SlackClient;
    let bot: BotProcess;
    let port: number;
    let settings: Record<string, string>;
    let sockets: Socket[];

    beforeEach(async () => {
      await empty(database().db);
      slack = await startFakeSlack();
      addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea', tz: 'Europe/Zurich' });
      addChannel(slack.workspace, { id: 'C0PC', name: 'programme' });
      port = await freePort();
      sockets = [];
      settings = {
        SLACK_BOT_TOKEN: slack.workspace.botToken,
        SLACK_SIGNING_SECRET: 'secret',
        SLACK_API_URL: slack.apiUrl,
        PORT: String(port),
        RAPPORTEUR_METRICS_PORT: String(await freePort()),
        DATABASE_URL: database().url ?? '',
      };
      bot = await startBotProcess(settings);
      people = slackClient(slack, { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: 'secret' });
    });
    afterEach(async () => {
      for (const socket of sockets) socket.destroy();
      await bot.end();
      await slack.close();
    });

    /** Connects, sends `begun` and then nothing more. */
    const opened = async (begun: string) => {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      sockets.push(socket);
      await once(socket, 'connect');
      if (begun) await new Promise((sent) => socket.write(begun, sent));
    };
    const typed = { user: 'U0LEA', channel: 'C0PC' };

    test('with nothing under way it ends in order, and says nothing of it', async () => {
      await people.ask('help', typed);
      bot.child.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
      expect(bot.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    });

    test('it ends though connections stay open and Slack does not answer, and says what was not finished', async () => {
      await opened('');
      await opened('POST /slack/events HTTP/1.1\r\nhost: b');
      const seconds = Math.floor(Date.now() / 1000);
      await opened(
        `POST /slack/events HTTP/1.1\r\nhost: bot\r\nx-slack-signature: v0=0\r\nx-slack-request-timestamp: ${seconds}\r\ncontent-length: 9\r\n\r\n{`,
      );
      slack.always('response_url', { kind: 'late', ms: 600_000 });
      await people.command('help', typed);
      await slack.until(() => slack.callsOf('response_url').length > 0, 'an answer on its way');
      const told = performance.now();
      bot.child.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
      expect(performance.now() - told).toBeLessThan(20_000);
      expect(bot.logged.map(({ what }) => what)).toContain('what Slack sent');
    });

    test('while it still starts it ends in order, and not in the middle', async () => {
      await bot.end();
      const before = slack.callsOf('auth.test').length;
      slack.always('auth.test', { kind: 'late', ms: 300 });
      bot = spawnBotProcess(settings);
      await slack.until(() => slack.callsOf('auth.test').length > before, 'its first question');
      bot.child.kill('SIGTERM');
      await bot.says('Stopping');
      expect(await bot.ended).toBe(0);
    });

    test('a second time, it ends at once', async () => {
      await opened('');
      bot.child.kill('SIGTERM');
      await bot.says('Stopping');
      // Until then it is taken for the first one: npm sends Ctrl-C twice.
      while (bot.child.exitCode === null) {
        bot.child.kill('SIGTERM');
        await Promise.race([bot.ended, new Promise((later) => setTimeout(later, 200))]);
      }
      expect(await bot.ended).toBe(1);
    });
  });
});
