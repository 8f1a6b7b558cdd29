import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

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

    test('are asked of the members on a card, from which the secretariat sets the meeting with one click', async () => {
      const tereza = idOf('tereza');
      const card = () =>
        bot.announcements().find(({ text }) => /When shall we meet|set the meeting from/.test(text)) as Message;
      const proposal = await bot.answer('times propose 12 February');
      await bot.people.click(proposal, { action: 'ask-times' }, secretary.id);
      await bot.told('I’m asking the members', secretary.id);
      await bot.quiet();
      await bot.people.click(card(), { action: 'answer-slot:0' }, tereza);
      await bot.told('You said “works” for', tereza);
      await bot.until(() => card().text.includes('Works for 1'), 'her answer on the card');
      await bot.people.click(card(), { action: 'answer-slot:2' }, tereza);
      await bot.until(() => card().text.includes('not for 1'), 'her other answer');
      expect(card().text).toContain('Works for 0, if need be for 0, not for 1');
      await bot.people.click(card(), { action: 'set-from-poll' }, tereza);
      await bot.told('Only the secretariat and the chair', tereza);

      await bot.people.click(card(), { action: 'set-from-poll' }, secretary.id);
      await bot.told('The meeting is set: ', secretary.id);
      await bot.until(() => card().text.includes('set the meeting from what you said'), 'the card with the time');
      expect(await bot.ask('meeting')).toMatch(/1[2-6] February 2024/);
      expect(bot.announcements().some(({ text }) => text.includes('has a new time'))).toBe(true);

      await bot.ask('undo');
      await bot.until(() => card().text.startsWith('When shall we meet'), 'the card as it was');
      await bot.ask('times cancel');
      await bot.until(() => bot.announcements().some(({ text }) => text.includes('withdrew the question')), 'the end');
    });
  });
});
