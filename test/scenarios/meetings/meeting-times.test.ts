import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

describe('the times of meetings', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('are counted once a meeting has begun: all for the secretariat, page by page, and their own for a member', async () => {
      expect(await bot.ask('times')).toContain('There’s nothing to count yet');
      await bot.ask('meeting set 2024-02-06 03:00 UTC');
      await bot.turnTo('2024-02-06T03:00:00Z');
      const answer = await bot.answer('times');
      expect(answer.text).toMatch(/^Meeting times: 1 meeting since Tue 6 February/);
      expect(answer.text).toContain('1 at night, 0 early, 0 late, which counts 1');
      const first = answer.text;
      await bot.people.click(answer, { action: 'show-times:1' }, secretary.id);
      await bot.told('Page 2 of', secretary.id);
      expect(await bot.ask('times')).toContain(first.split('\n')[1]?.split(' (')[0]);
      const own = await bot.ask('times', idOf('tereza'));
      expect(own).toContain('For you: 1 at night');
      expect(own).toContain('The average of all members is');
      expect(own).not.toContain('show-times');
    });

    test('are proposed to the secretariat, with everyone’s hour behind a button, and to nobody else', async () => {
      const answer = await bot.answer('times propose 5 February');
      expect(answer.text).toContain('Fair times in the week of Mon 5 February');
      await bot.people.click(answer, { action: 'show-hours:0' }, secretary.id);
      await bot.until(() => bot.slack.workspace.messages.some(({ text }) => /Prague time\)/.test(text)), 'the hours');
      expect(await bot.ask('times propose 3 meetings every 4 weeks')).toContain('Fair times for 3 meetings, in turns');
      expect(await bot.ask('times propose', idOf('tereza'))).toContain('Only the secretariat and the chair');
      expect(await bot.ask('times propose 1 January')).not.toContain('Fair times');
    });
  });
});
