import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { signingSecret } from '../support/bot/bot.ts';
import { type SampleBot, startSampleBot } from '../support/bot/sample-bot.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';

describe('over HTTP', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    beforeEach(async () => {
      await empty(database().db);
      bot = await startSampleBot(database().db);
    });
    afterEach(() => bot.stop());

    test('it says that it is alive, and knows no other page', async () => {
      const alive = await fetch(`${bot.origin}/healthz`);
      expect([alive.status, await alive.text()]).toEqual([200, 'ok']);
      expect((await fetch(`${bot.origin}/`)).status).toBe(404);
    });

    test('what is not signed by Slack is not heard', async () => {
      const body = new URLSearchParams({ command: '/mag', text: 'help', team_id: bot.slack.workspace.teamId });
      const headers = {
        'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
        'x-slack-signature': 'v0=0',
      };
      const answer = await fetch(`${bot.origin}/slack/events`, { method: 'POST', body, headers });
      expect(answer.status).toBe(401);
      // With the signing secret of another app nothing else would say why all is silent.
      await fetch(`${bot.origin}/slack/events`, { method: 'POST', body, headers });
      expect(bot.logged.map(({ error }) => error)).toEqual([expect.stringContaining('signing secret')]);
      await bot.quiet();
      expect(bot.slack.calls).toEqual([]);
    });

    const signed = (body: string, seconds: string = String(Math.floor(Date.now() / 1000))) => ({
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': `v0=${createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex')}`,
    });
    const post = (body: string, headers: Record<string, string>) =>
      fetch(`${bot.origin}/slack/events`, { method: 'POST', body, headers });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const ago = (seconds: number) => String(Math.floor(Date.now() / 1000) - seconds);

    /** Sends lines of a request and no more, and gives what comes back until the bot ends the connection. */
    const begun = (lines: readonly string[]) =>
      new Promise<string>((ended, failed) => {
        let answer = '';
        const socket = connect(Number(new URL(bot.origin).port), '127.0.0.1');
        socket.on('data', (piece) => {
          answer += piece;
        });
        socket.on('error', failed).on('close', () => ended(answer));
        socket.write(`${lines.join('\r\n')}\r\n\r\n`);
      });
    const request = ['POST /slack/events HTTP/1.1', 'host: bot'];

    test.each([
      ['that is not signed', () => ['content-length: 500000'], 401],
      [
        'that is not signed, of unknown length',
        () => ['transfer-encoding: chunked', 'content-type: application/x-www-form-urlencoded'],
        401,
      ],
      ['that was signed six minutes ago', () => [...lines(signed('', ago(360))), 'content-length: 500000'], 401],
      ['larger than a megabyte', () => [...lines(signed('')), 'content-length: 1048577'], 413],
    ])('a request %s is refused before its body', async (_what, headers, status) => {
      expect(await begun([...request, ...headers()])).toMatch(`HTTP/1.1 ${status} `);
    });

    test('a body that grows beyond a megabyte is not read to its end', async () => {
      const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(65_536)) });
      const sent = fetch(`${bot.origin}/slack/events`, {
        method: 'POST',
        body: endless,
        headers: signed(''),
        duplex: 'half',
      });
      expect((await sent).status).toBe(413);
    });

    test.each([
      ['six minutes ago', () => ago(360)],
      ['in six minutes', () => ago(-360)],
      ['at no time', () => 'NaN'],
      ['at the end of time', () => 'Infinity'],
      ['in words of a program', () => '1e12'],
    ])('what was signed %s is refused, though it is signed well', async (_when, at) => {
      expect((await post('{}', signed('{}', at()))).status).toBe(401);
    });

    test.each([
      'null',
      '7',
      '"text"',
      '[]',
      '{}',
      '{"type":"x"}',
      '{"event":null}',
      'no JSON',
      'payload=null',
      'payload=%7B',
      '',
    ])('a signed body %s is refused, and ends nothing', async (body) => {
      const type = body.startsWith('payload') ? form : { 'content-type': 'application/json' };
      expect((await post(body, { ...signed(body), ...type })).status).toBe(400);
      expect(await bot.ask('help')).toContain('/mag');
    });

    test.each(['null', '{"type":"x"}', 'no JSON', 'payload=null'])(
      'a body %s that is signed with another secret is refused for that, before anybody looks into it',
      async (body) => {
        const type = body.startsWith('payload') ? form : { 'content-type': 'application/json' };
        const headers = { ...signed(body), 'x-slack-signature': `v0=${'0'.repeat(64)}`, ...type };
        expect((await post(body, headers)).status).toBe(401);
      },
    );

    test('Slack’s check of the certificate is answered, and what is smuggled in with it is not heard', async () => {
      const body = 'ssl_check=1&command=/mag&text=help';
      expect((await post(body, form)).status).toBe(200);
      expect((await post('command=/mag&text=help', form)).status).toBe(401);
      await bot.quiet();
      expect(bot.slack.calls).toEqual([]);
    });

    test.each(['//', '/calendar/%E0.ics', '/slack/events/../../etc/passwd'])(
      'an odd address, %s, is no page',
      async (path) => {
        expect(await begun([`GET ${path} HTTP/1.1`, 'host: bot', 'connection: close'])).toMatch('HTTP/1.1 404 ');
      },
    );
  });
});

const lines = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
