import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, sampleSummary, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('where the command has another name, what is said names that one', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    beforeEach(async () => {
      bot = await startPublishedBot(database().db, { command: '/board' });
    });
    afterEach(() => bot.stop());

    test('in help, a refusal, an answer, a window, a reminder, the announcement and on the Home tab', async () => {
      expect(await bot.ask('help')).toContain('/board actions');
      expect(await bot.ask('action 99')).toContain('`/board actions all`');
      expect(await bot.ask('settings')).toContain('`/board reminders`');
      await bot.people.say(sampleSummary, { user: secretary.id, channel: channel.id });
      await bot.told('`/board actions all`');
      const card = await bot.answer('action 1');
      await bot.people.click(card, { action: 'assign' }, secretary.id);
      await bot.window();
      const sent = await bot.people.submit({ write: 'Nobody Atall' }, secretary.id);
      expect(JSON.stringify(sent.body)).toContain('`/board groups`');
      await bot.ask('assign 1 Idris Yusuf');
      await bot.turnTo('2024-02-29T12:00:00Z');
      expect(bot.direct(idOf('idris.yusuf')).length).toBeGreaterThan(0);
      expect(bot.announcements().map(shown).join()).toContain('`/board actions`');
      await bot.openHome(secretary.id, '/board');
      const { homes, messages } = bot.slack.workspace;
      const all = messages.filter((message: Message) => message.bot_id);
      expect(JSON.stringify([...homes.values(), ...all])).not.toContain('/mag');
    });
  });
});
