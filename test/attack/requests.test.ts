import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signingSecret } from '../support/bot/bot.ts';
import { type PublishedBot, startPublishedBot } from '../support/bot/published-bot.ts';
import { secretary } from '../support/bot/sample-bot.ts';
import { onDatabase } from '../support/databases/databases.ts';
import { slashCommand } from '../support/slack-client/payloads.ts';

const now = () => String(Math.floor(Date.now() / 1000));
const signature = (body: string, seconds: string, { secret = signingSecret, version = 'v0' } = {}) =>
  `${version}=${createHmac('sha256', secret).update(`${version}:${seconds}:${body}`).digest('hex')}`;

describe('requests that Slack did not send', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: PublishedBot;
    beforeAll(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterAll(() => bot.stop());

    const post = async (body: string, signed: Record<string, string>, type = 'application/x-www-form-urlencoded') => {
      const headers = { 'content-type': type, ...signed };
      const { status } = await fetch(`${bot.origin}/slack/events`, { method: 'POST', body, headers });
      await bot.quiet();
      return status;
    };
    const command = (text: string) => {
      const fields = slashCommand(bot.slack, { user: secretary.id, channel: bot.posted.channel, text });
      return new URLSearchParams(
        Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)])),
      ).toString();
    };
    const actions = async () =>
      (await database().db.selectFrom('actions').select(['number', 'state', 'text']).orderBy('number').execute()).map(
        (row) => JSON.stringify(row),
      );

    test.each<[string, (body: string) => Record<string, string>]>([
      ['without a signature', () => ({ 'x-slack-request-timestamp': now() })],
      ['without a time', (body) => ({ 'x-slack-signature': signature(body, now()) })],
      ['with an empty signature', () => ({ 'x-slack-request-timestamp': now(), 'x-slack-signature': '' })],
      ['with half a signature', () => ({ 'x-slack-request-timestamp': now(), 'x-slack-signature': 'v0=' })],
      [
        'with a signature of no digits',
        () => ({ 'x-slack-request-timestamp': now(), 'x-slack-signature': `v0=${'z'.repeat(64)}` }),
      ],
      [
        'signed with another secret',
        (body) => ({
          'x-slack-request-timestamp': now(),
          'x-slack-signature': signature(body, now(), { secret: 'guessed' }),
        }),
      ],
      [
        'signed in another version',
        (body) => ({
          'x-slack-request-timestamp': now(),
          'x-slack-signature': signature(body, now(), { version: 'v1' }),
        }),
      ],
      [
        'whose body was changed',
        (body) => ({
          'x-slack-request-timestamp': now(),
          'x-slack-signature': signature(body.replace('Paint', 'Mend'), now()),
        }),
      ],
      [
        'whose time was changed',
        (body) => ({
          'x-slack-request-timestamp': now(),
          'x-slack-signature': signature(body, String(Number(now()) - 60)),
        }),
      ],
      [
        'with two signatures',
        (body) => ({ 'x-slack-request-timestamp': now(), 'x-slack-signature': `v0=0, ${signature(body, now())}` }),
      ],
    ])('%s: 401, and nothing is done', async (_what, headers) => {
      const before = await actions();
      const body = command('add Paint the bridge');
      expect(await post(body, headers(body))).toBe(401);
      expect(await actions()).toEqual(before);
    });

    const well = (body: string) => {
      const seconds = now();
      return { 'x-slack-request-timestamp': seconds, 'x-slack-signature': signature(body, seconds) };
    };

    // Slack's scheme holds a signature good for five minutes, in which whoever has read it can send it again.
    test.each(['add Paint the bridge', 'done 9', 'undo', 'meeting set 13 Feb 11:00 UTC', 'group create Lighthouses'])(
      '“%s”, sent again with its signature, is done once',
      async (text) => {
        if (text === 'undo') for (const first of ['done 8', 'done 7']) await bot.ask(first);
        const history = async () => (await database().db.selectFrom('history').select('id').execute()).length;
        const before = await history();
        const body = command(text);
        const signed = well(body);
        expect(await post(body, signed)).toBe(200);
        const once = [await history(), await actions()];
        expect(once[0]).toBeGreaterThan(before);
        expect(await Promise.all([post(body, signed), post(body, signed)])).toEqual([200, 200]);
        expect([await history(), await actions()]).toEqual(once);
      },
    );

    const depth = 100_000;
    test.each([
      [
        'with a prototype',
        '{"__proto__":{"isAdmin":true},"type":"event_callback","event":{"__proto__":{"type":"message"}}}',
      ],
      [
        'with a constructor',
        '{"constructor":{"prototype":{"isAdmin":true}},"type":"event_callback","event":{"type":"constructor"}}',
      ],
      ['very deep', `{"type":"event_callback","event":${'['.repeat(depth)}${']'.repeat(depth)}}`],
      [
        'with very many keys',
        JSON.stringify({
          type: 'event_callback',
          event: Object.fromEntries(Array.from({ length: 50_000 }, (_, key) => [key, key])),
        }),
      ],
      ['of an event that is a text', '{"type":"event_callback","event":"message"}'],
      [
        'with numbers for ids',
        '{"type":"event_callback","team_id":7,"event":{"type":"message","channel":7,"user":7,"ts":7,"text":7}}',
      ],
      ['with lists for ids', '{"type":"block_actions","team":[],"user":[],"actions":[[]],"channel":[]}'],
    ])('a signed body %s ends nothing and changes nothing', async (_what, body) => {
      const before = await actions();
      await post(body, well(body), 'application/json');
      await post(`payload=${encodeURIComponent(body)}`, well(`payload=${encodeURIComponent(body)}`));
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
      expect(await actions()).toEqual(before);
      expect(await bot.ask('help')).toContain('/mag');
    });
  });
});
