import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

describe('the channel', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    const tereza = idOf('tereza');
    const inChannel = () => bot.said(channel.id).map(({ text }) => text);

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('is told of no change of an action, whoever makes it and however', async () => {
      const before = inChannel();
      expect(before).toHaveLength(1);
      for (const words of ['assign 9 Tereza Dvořáková', 'due 9 24 January', 'done 9', 'reopen 9', 'add Order paint'])
        await bot.ask(words);
      await bot.turnTo('2024-01-23T08:00:00Z');
      // She is asked at the same moment whether she takes it: which of the two is said first is nobody's business.
      const reminder = bot.direct(tereza).find((message) => shown(message).includes('more-choices'));
      if (!reminder) throw new Error('Tereza was not reminded');
      const more = (choose: string) => bot.people.click(reminder, { action: 'more-choices', choose }, tereza);
      await more('Remind me in 3 days');
      await bot.told('I’ll remind you', tereza);
      await more('Ask for more time');
      await bot.window();
      await bot.people.submit({ until: '2024-02-07' }, tereza);
      await bot.told('#9 to Wed 7 February');
      const request = bot.direct(secretary.id).at(-1);
      if (!request) throw new Error('The secretariat was not asked');
      await bot.people.click(request, { action: 'grant-time' }, secretary.id);
      await bot.told('gave you more time');
      const windows = bot.slack.workspace.views.size;
      await more('Not mine');
      await bot.until(() => bot.slack.workspace.views.size > windows, 'the second window');
      await bot.people.submit({ reason: 'Kaja has it' }, tereza);

      await bot.told('declined: “Kaja has it”');
      // The digest of the week says what is due next.
      const toldSince = inChannel()
        .slice(before.length)
        .filter((text) => !text.startsWith('This week in '));
      expect(toldSince.filter((text) => /#9|Order paint|Tereza|Dvořáková/.test(text))).toEqual([]);
    });

    test('reads how much is late, and never who is', async () => {
      await bot.ask('assign 9 Tereza Dvořáková');
      await bot.ask('due 9 18 January');
      for (let day = 17; day <= 31; day += 1) await bot.turnTo(`2024-01-${day}T23:00:00Z`);
      const digests = bot.said(channel.id).filter(({ text }) => text.startsWith('This week in '));
      expect(digests.map(({ text }) => text)).toContainEqual(expect.stringMatching(/[1-9]\d* overdue/));
      for (const message of digests) expect(shown(message)).not.toMatch(/Tereza|Dvořáková|#9/);
      for (const text of inChannel().slice(1)) expect(text).not.toMatch(/Tereza|Dvořáková/);
    });
  });
});
