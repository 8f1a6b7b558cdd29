import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

const idris = idOf('idris.yusuf');

describe('what somebody does that concerns others', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    /** No minute passes in these tests: what is due and still waits would wait for the next. */
    const leftWaiting = () =>
      database()
        .db.selectFrom('notices')
        .where('state', '=', 'waiting')
        .where('dueAt', '<=', bot.clock.now)
        .select('key')
        .execute();

    test('a meeting set is announced at once', async () => {
      const before = bot.announcements().length;
      await bot.ask('meeting set 13 Feb 11:00 UTC');
      expect(await leftWaiting()).toEqual([]);
      expect(bot.announcements().length).toBeGreaterThan(before);
    });

    test('who lets people into a group hears at once of who asks to', async () => {
      await bot.ask('group WG-Newcomers by approval');
      await bot.ask('join WG-Newcomers', idris);
      expect(await leftWaiting()).toEqual([]);
      expect(bot.slack.workspace.messages.some(({ text }) => text.includes('asks to join'))).toBe(true);
    });

    test('several actions assigned in a row are asked about in one message, by the next minute', async () => {
      await bot.ask('assign 7 Idris Yusuf');
      await bot.ask('assign 8 Idris Yusuf');
      expect(bot.direct(idris)).toEqual([]);
      await bot.turnTo(new Date(bot.clock.now.getTime() + 60_000).toISOString());
      expect(bot.direct(idris)).toHaveLength(1);
      expect(await leftWaiting()).toEqual([]);
    });

    test('a change undone is told to those who were told of it', async () => {
      await bot.ask('meeting set 13 Feb 11:00 UTC');
      const before = bot.announcements().length;
      await bot.ask('undo');
      expect(await leftWaiting()).toEqual([]);
      expect(bot.announcements().length).toBeGreaterThan(before);
    });
  });
});
