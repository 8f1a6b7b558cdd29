import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { mayOpen } from '../../support/fake-slack/fake-slack-files.ts';

describe('what people do with a reminder', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    const tereza = idOf('tereza');
    /** The reminder of action 9, which is Tereza's until 24 January. */
    const reminder = async () => {
      await bot.ask('assign 9 Tereza Dvořáková');
      await bot.ask('due 9 24 January');
      await bot.ask('accept 9', tereza);
      await bot.turnTo('2024-01-23T12:00:00Z');
      const [first] = bot.direct(tereza);
      if (!first) throw new Error('Tereza was not reminded');
      return first;
    };
    const more = async (choose: string) =>
      bot.people.click(await reminder(), { action: 'more-choices', choose }, tereza);

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test.each([
      ['Remind me tomorrow', 'tomorrow', '2024-01-24', /^#9 .*due today/],
      ['Remind me in 3 days', 'in 3 days', '2024-01-26', /^#9 .*overdue by 2 days/],
      ['Remind me in a week', 'in 7 days', '2024-01-30', /^#9 .*overdue by 6 days/],
    ])('"%s": she hears of it %s, and not before', async (choice, when, day, reminded) => {
      await more(choice);
      await bot.told(`again ${when}.`, tereza);
      // Nine in Prague.
      await bot.turnTo(`${day}T07:59:00Z`);
      expect(bot.direct(tereza)).toHaveLength(1);
      await bot.turnTo(`${day}T08:00:00Z`);
      expect(bot.direct(tereza)).toHaveLength(2);
      expect(bot.direct(tereza)[1]?.text).toMatch(reminded);
    });

    test('she needs longer: the secretariat grants it with one click, and she is told', async () => {
      await more('Ask for more time');
      await bot.window();
      await bot.people.submit({ until: '2024-02-07' }, tereza);
      await bot.told('#9 to Wed 7 February');
      const request = bot.direct(secretary.id).at(-1);
      if (!request) throw new Error('The secretariat was not asked');
      await bot.people.click(request, { action: 'grant-time' }, secretary.id);
      await bot.told('#9 is due Wed 7 February');
      await bot.people.click(request, { action: 'decline-time' }, secretary.id);
      await bot.told('already answered', secretary.id);
      expect(await bot.ask('action 9')).toContain('due Wed 7 February');
    });

    test('it is not hers: the secretariat is told, and can assign it', async () => {
      await more('Not mine');
      await bot.window();
      await bot.people.submit({ reason: 'I left that <!channel> group' }, tereza);
      await bot.told('says it isn’t theirs');
      const [notice] = bot.direct(secretary.id).filter(({ text }) => text.includes('says it isn’t theirs'));
      expect(shown(notice)).toMatch(/no owner yet.*"action_id":"assign"/);
      expect(shown(notice)).toContain('theirs: “I left that &lt;!channel&gt; group”');
    });

    test('she chooses another day and hour, in the window and by command', async () => {
      await bot.people.click(await reminder(), { action: 'choose-reminders' }, tereza);
      await bot.window();
      const sent = await bot.people.submit({ days: '0', time: '18:00' }, tereza);
      expect(JSON.stringify(sent.body)).toContain('Only on the day, at 18:00');
      await bot.quiet();
      expect(bot.home(tereza)).toContain('Only on the day, at 18:00');
      expect(await bot.ask('reminders', tereza)).toContain('Only on the day, at 18:00');
      const before = bot.direct(tereza).length;
      await bot.turnTo('2024-01-24T12:00:00Z');
      expect(bot.direct(tereza)).toHaveLength(before);
    });

    test('with forty actions at once, she has all in one message, and the last behind one click', async () => {
      for (let task = 1; task <= 40; task += 1)
        await bot.ask(
          `add Task ${task}: write to the hosts of session ${task} about their rooms and hours, and ask what they need for it <@${tereza}> by 24 January`,
        );
      await bot.turnTo('2024-01-23T12:00:00Z');
      // Asked whether she takes them, too, in one message.
      const [asked, message, ...others] = bot
        .direct(tereza)
        .toSorted(
          (one, other) => Number(other.text.includes('assigned you')) - Number(one.text.includes('assigned you')),
        );
      expect([asked?.text.includes('assigned you'), others]).toEqual([true, []]);
      if (!message) throw new Error('Tereza was not reminded');
      const before = bot.slack.workspace.messages.length;
      await bot.people.click(message, { action: 'show-rest' }, tereza);
      await bot.told('more actions', tereza);
      const page = bot.slack.workspace.messages.slice(before).find(({ onlyFor }) => onlyFor === tereza);
      if (!page) throw new Error('Nothing was shown');
      await bot.people.click(page, { action: 'show-rest' }, tereza);
      await bot.until(() => !shown(page).includes('show-rest'), 'the last page');
      await bot.people.click(page, { action: 'done' }, tereza);
      await bot.told('is done.', tereza);
    });

    test('who is a member no longer is told so at the same button', async () => {
      const message = await reminder();
      await bot.ask(`retire <@${tereza}>`);
      await bot.people.click(message, { action: 'choose-reminders' }, tereza);
      await bot.told('no longer in that committee', tereza);
    });

    test('a pause that ends in the past is not taken', async () => {
      await bot.people.click(await reminder(), { action: 'choose-reminders' }, tereza);
      await bot.window();
      const answer = await bot.people.submit({ pause: 'until', until: '2024-01-01' }, tereza);
      expect(answer.body).toMatchObject({ response_action: 'errors', errors: { until: expect.any(String) } });
    });

    test('the chair moves the meeting and calls it off; the channel reads it at once', async () => {
      expect(await bot.ask('meeting set 13 Feb 11:00 UTC')).toContain('13 February');
      await bot.told('has a new time: Tue 13 February 2024, 11:00 UTC');
      expect(await bot.ask('meeting cancel', idOf('tereza'))).toContain('Only the secretariat and the chair');
      expect(await bot.ask('meeting cancel')).toContain('is cancelled');
      await bot.told('is cancelled');
      expect(shown(bot.announcements().at(-1))).toContain('meeting.ics');
      // Slack shares a file with those who see a message that names it in its text, not in its blocks alone.
      const files = [...bot.slack.workspace.files.values()].filter(({ name }) => name === 'meeting.ics');
      expect(files.map((file) => mayOpen(bot.slack.workspace, file, idOf('tereza')))).toEqual([true, true]);
    });
  });
});
