import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

describe("the committee's settings, by command", () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    const tereza = idOf('tereza');
    const openWindow = async () => {
      const answer = await bot.answer('settings');
      await bot.people.click(answer, { action: 'change-settings' }, secretary.id);
      await bot.window();
    };

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('everybody sees them; who may not change them has no button for it', async () => {
      const answer = await bot.ask('settings', tereza);
      expect(answer).toContain('UTC. A deadline ends when its day ends in UTC.');
      expect(answer).toContain('7 days before, 1 day before, on the day');
      expect(answer).not.toContain('change-settings');
      expect(await bot.ask('settings')).toContain('change-settings');
    });

    test('the secretariat changes them in a window, and what waits follows', async () => {
      await bot.ask('assign 9 Tereza Dvořáková');
      await bot.ask('due 9 24 January');
      await bot.ask('accept 9', tereza);
      await openWindow();
      await bot.people.submit(
        { timeZone: 'anywhere on earth', daysBefore: '2', time: '08:00', digestWeekday: 'none' },
        secretary.id,
      );
      await bot.told('Settings saved', secretary.id);
      expect(await bot.ask('settings', tereza)).toMatch(/anywhere on Earth.*2 days before.*Weekly digest: none/s);
      // 08:00 in Prague.
      await bot.turnTo('2024-01-22T06:59:00Z');
      expect(bot.direct(tereza)).toEqual([]);
      await bot.turnTo('2024-01-22T07:00:00Z');
      const [reminder] = bot.direct(tereza);
      expect(reminder?.text).toContain('#9');
      expect(shown(reminder)).toContain('ended anywhere on Earth (UTC-12)');
    });

    test('of two who change them at once each changes what he changed; a window sent as it was changes nothing', async () => {
      await openWindow();
      await openWindow();
      await bot.people.submit({ name: 'River Committee' }, secretary.id);
      await bot.told('Settings saved', secretary.id);
      await bot.people.submit({ time: '08:00' }, secretary.id);
      await bot.quiet();
      expect(await bot.ask('settings')).toMatch(/River Committee.*08:00/s);
      await openWindow();
      await bot.people.submit({}, secretary.id);
      expect(bot.opened()).toContain('Nothing has changed');
    });

    test('who volunteers is hidden on the card from then on, and shown again when that is undone', async () => {
      const card = () => bot.announcements()[0];
      const topic = card();
      if (!topic) throw new Error('There is no announcement');
      await bot.people.click(topic, { action: 'join-group:0' }, tereza);
      await bot.until(() => /Tereza|Dvořáková/.test(shown(card())), 'her name on the card');
      await openWindow();
      await bot.people.submit({ offersPrivate: 'yes' }, secretary.id);
      await bot.told('Settings saved', secretary.id);
      expect(shown(card())).not.toMatch(/Tereza|Dvořáková/);
      await bot.ask('undo');
      expect(shown(card())).toMatch(/Tereza|Dvořáková/);
    });

    test('what was not understood is said beside its field', async () => {
      await openWindow();
      const answer = await bot.people.submit(
        {
          timeZone: 'Atlantis',
          daysBefore: 'soon',
          nightHours: 'late',
          goodHours: '9-9',
          hourWeights: '0.5, 1',
          termStart: 'spring',
        },
        secretary.id,
      );
      expect(answer.body).toMatchObject({
        response_action: 'errors',
        errors: {
          timeZone: expect.stringContaining('time zone'),
          daysBefore: expect.stringContaining('7, 1, 0'),
          nightHours: expect.stringContaining('23-7'),
          goodHours: expect.stringContaining('23-7'),
          hourWeights: expect.stringContaining('1, 0.5'),
          termStart: expect.stringContaining('2027-01-01'),
        },
      });
      expect(await bot.ask('settings')).toContain('Time zone: UTC');
      await openWindow();
      const shared = await bot.people.submit({ timeZone: 'IST' }, secretary.id);
      expect(shared.body).toMatchObject({ errors: { timeZone: expect.stringContaining('Kolkata') } });
    });

    test.each([
      ['Kathmandu', 'Time zone: Asia/Kathmandu. A deadline ends when its day ends in Kathmandu time.'],
      ['UTC+5:45', 'Time zone: Asia/Kathmandu. A deadline ends when its day ends in Kathmandu time.'],
      ['UTC+2', 'Time zone: UTC+2. A deadline ends when its day ends in UTC+2.'],
    ])('a zone is taken as people write it, and shown so: %s', async (timeZone, line) => {
      await openWindow();
      await bot.people.submit({ timeZone }, secretary.id);
      await bot.told('Settings saved', secretary.id);
      expect(await bot.ask('settings')).toContain(line);
      await openWindow();
      expect(bot.opened()).not.toContain('Etc/');
      expect(await bot.ask('deadlines')).not.toContain('Etc/');
    });

    test('what could not be delivered is listed for her, with what to do, and for nobody else', async () => {
      expect(await bot.ask('notices')).toContain('was delivered');
      await bot.ask('assign 9 Tereza Dvořáková');
      await bot.ask('due 9 24 January');
      await bot.ask('accept 9', tereza);
      await bot.turnTo('2024-01-16T15:05:00Z');
      const person = bot.slack.workspace.people.get(tereza);
      if (person) person.deleted = true;
      // At her hour: before anything is said late, Slack is asked whether the account is closed.
      await bot.turnTo('2024-01-17T08:00:00Z');
      expect(await bot.ask('notices')).toMatch(/Tereza Dvořáková, on Wed 17 January: The account is deactivated.*#9/);
      expect(await bot.ask('notices', idOf('rami'))).toContain('Only the secretariat and the chair');

      const list = bot.slack.workspace.messages.findLast(({ text }) => text.includes('couldn’t deliver'));
      if (!list || !person) throw new Error('There is no list');
      await bot.people.click(list, { action: 'send-again' }, secretary.id);
      await bot.told('I tried 1 message again. I couldn’t deliver 1 message', secretary.id);
      person.deleted = false;
      await bot.people.click(list, { action: 'send-again' }, secretary.id);
      await bot.told('None failed this time.', secretary.id);
      expect(bot.said(tereza.replace('U0', 'D0')).filter(({ text }) => text.includes('#9'))).toHaveLength(1);
    });

    test('changed by mistake, they are as they were with one click', async () => {
      await openWindow();
      await bot.people.submit({ name: '<!channel> Committee', time: '12:00' }, secretary.id);
      await bot.told('Settings saved', secretary.id);
      const told = bot.slack.workspace.messages.findLast(({ text }) => text.startsWith('Settings saved'));
      if (!told) throw new Error('She was not told');
      expect(shown(told)).toContain('&lt;!channel&gt; Committee');
      await bot.people.click(told, { action: 'undo' }, secretary.id);
      await bot.told('Undone', secretary.id);
      expect(await bot.ask('settings')).toContain('09:00 in each member’s time zone');
    });
  });
});
