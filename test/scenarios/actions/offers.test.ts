import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

describe('an action that somebody else assigned', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const idris = idOf('idris.yusuf');
    /** The message that asks Idris. */
    const asked = async () => {
      await bot.turnTo('2024-01-16T16:00:00Z');
      await bot.until(() => bot.direct(idris).some(({ text }) => text.includes('assigned you')), 'the question');
      const message = bot.direct(idris).find(({ text }) => text.includes('assigned you'));
      if (!message) throw new Error('Idris was not asked');
      return message;
    };

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('he is asked in private, shown as offered it until he accepts, and not asked again', async () => {
      await bot.ask('assign 9 Idris Yusuf');
      expect(await bot.ask('action 9')).toContain('Idris Yusuf (not accepted yet)');
      const question = await asked();
      expect(question.text).toContain('Lea Baumann assigned you action #9');
      await bot.people.click(question, { action: 'accept' }, idris);
      await bot.told('You accepted action #9', idris);
      expect(await bot.ask('action 9')).not.toContain('not accepted');
      await bot.turnTo('2024-01-17T16:00:00Z');
      expect(bot.direct(idris).filter(({ text }) => text.includes('assigned you'))).toHaveLength(1);
    });

    test('he declines in a window with his reason; it is the group’s again, and who assigned it is told in private', async () => {
      await bot.ask('assign 9 Idris Yusuf');
      await bot.people.click(await asked(), { action: 'decline' }, idris);
      await bot.window();
      await bot.people.submit({ reason: 'I am at sea' }, idris);
      await bot.until(() => bot.direct(secretary.id).some(({ text }) => text.includes('declined')), 'the word of it');
      const word = bot.direct(secretary.id).find(({ text }) => text.includes('declined'));
      expect(shown(word)).toContain('Idris Yusuf declined: “I am at sea”');
      expect(await bot.ask('action 9')).toMatch(/OWF Secretariat \(anyone\).*declined it: “I am at sea”/);
    });
  });
});
