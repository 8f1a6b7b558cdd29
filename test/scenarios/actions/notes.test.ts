import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

describe('notes on an action', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('are typed or written in a window, shown on its card, and undone', async () => {
      await bot.ask('take 4', idOf('aminata'));
      const card = await bot.answer('note 4 The draft is with <@U0IDRIS|idris> & Co', idOf('aminata'));
      expect(shown(card)).toContain('The draft is with');
      await bot.people.click(card, { action: 'add-note' }, secretary.id);
      await bot.window('Add note');
      await bot.people.submit({ text: 'Proofs are back' }, secretary.id);
      expect(shown(await bot.answer('action 4'))).toMatch(/: Proofs are back.*: The draft is with/);
      await bot.answer('undo');
      expect(shown(await bot.answer('action 4'))).not.toContain(': Proofs are back');
    });

    test('beyond the latest three are a click away', async () => {
      for (const step of ['one', 'two', 'three', 'four', 'five', 'six']) await bot.ask(`note 9 Step ${step}`);
      const card = await bot.answer('action 9');
      await bot.people.click(card, { action: 'show-notes' }, secretary.id);
      await bot.told('6 notes on action #9', secretary.id);
    });
  });
});
