import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { onDatabase } from '../support/databases.ts';

describe('who the bot is', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: TestBot;
    const by = { user: 'U0VERA', channel: 'C0BOARD' };

    beforeAll(async () => {
      const vera = { id: 'U0VERA', name: 'vera', real_name: 'Vera Lund', tz: 'Europe/Oslo' };
      const channel = { id: 'C0BOARD', name: 'board' };
      bot = await startTestBot(database().db, { people: [vera], channel, now: '2027-03-08T12:00:00Z' });
    });
    afterAll(() => bot.stop());

    test('is not asked while starting, and again where Slack could not say', async () => {
      expect(bot.slack.callsOf('auth.test')).toHaveLength(0);
      bot.slack.misbehave('auth.test', { kind: 'refuse', error: 'internal_error' });
      await bot.people.command('help', by);
      await bot.until(() => bot.slack.callsOf('auth.test').length > 0, 'the question');
      expect((await bot.people.ask('help', by)).text).toContain('/mag actions');
      expect(bot.slack.callsOf('auth.test')).toHaveLength(2);
      expect(bot.logged.map((line) => String(line.msg))).toContainEqual(expect.stringContaining('Authorization'));
    });

    test('is known from then on', async () => {
      const before = bot.slack.callsOf('auth.test').length;
      await bot.people.ask('help', by);
      await bot.people.ask('meeting', by);
      expect(bot.slack.callsOf('auth.test')).toHaveLength(before);
    });
  });
});
