import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, sampleSummary, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('taking back what one did', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const undone = () => bot.slack.workspace.messages.filter((one) => one.text.startsWith('Undone: ')).length;
    const toldAlone = () => bot.slack.workspace.messages.filter((one) => one.onlyFor === secretary.id);
    const announcement = () => bot.announcements()[0] as Message;

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('"Undo" beside "Done." opens the action again; a second click does nothing more', async () => {
      const done = await bot.answer('done 4', idOf('aminata'));
      await bot.people.click(done, { action: 'undo' }, idOf('aminata'));
      await bot.told('Undone: #4', idOf('aminata'));
      expect(await bot.ask('action 4')).toMatch(/undid: marked it done/);
      expect(await bot.ask('actions done')).toContain('No done actions');
      await bot.people.click(done, { action: 'undo' }, idOf('aminata'));
      await bot.told('already undone', idOf('aminata'));
    });

    test('each confirmation has its "Undo"', async () => {
      await bot.answer('done 4');
      await bot.answer('join WG-Programme');
      for (const words of [
        'due 9 24 January',
        'assign 9 Idris Yusuf',
        'done 9',
        'reopen 4',
        'add Bring the projector',
        'join WG-Newcomers',
        'leave WG-Programme',
        'meeting set 13 Feb 11:00 UTC',
        'meeting cancel',
      ]) {
        const earlier = toldAlone().length;
        await bot.answer(words);
        // The channel may be told first.
        await bot.until(() => toldAlone().length > earlier, `the answer to "${words}"`);
        const said = toldAlone().at(-1) as Message;
        expect([words, shown(said)]).toEqual([words, expect.stringContaining('"action_id":"undo"')]);
        const before = undone();
        await bot.people.click(said, { action: 'undo' }, secretary.id);
        await bot.until(() => undone() > before, `the word that "${words}" is undone`);
      }
      expect(await bot.ask('action 4')).toMatch(/undid: opened it again/);
    });

    test('what changed nothing has no "Undo" of something older', async () => {
      await bot.ask('meeting set 13 Feb 11:00 UTC');
      expect(await bot.ask('meeting set 13 Feb 11:00 UTC')).not.toContain('"action_id":"undo"');
    });

    test('who took an action gives it back, and undoes that', async () => {
      expect(await bot.ask('giveback 4', idOf('aminata'))).toContain('can’t give it back');
      const card = await bot.answer('take 4', idOf('aminata'));
      await bot.people.click(card, { action: 'give-back' }, idOf('aminata'));
      await bot.told('You gave action #4 back', idOf('aminata'));
      expect(await bot.ask('action 4')).toMatch(/OWF Secretariat \(anyone\).*gave it back/);
      expect(await bot.ask('undo', idOf('aminata'))).toContain('gave it back');
      expect(await bot.ask('action 4')).toMatch(/\(for OWF Secretariat\)/);
      await bot.ask('done 4', idOf('aminata'));
      expect(await bot.ask('giveback 4', idOf('aminata'))).toContain('Action #4 is done');
      await bot.ask('reopen 4', idOf('aminata'));
      expect(await bot.ask('giveback 4', idOf('aminata'))).toContain('You gave action #4 back');
    });

    test('a window says what was done in it, with its "Undo"', async () => {
      const card = await bot.answer('action 9');
      await bot.people.click(card, { action: 'change-date' }, secretary.id);
      await bot.until(() => bot.opened().includes('Change date'), 'the window');
      await bot.people.submit({ due: '2024-01-24' }, secretary.id);
      expect(bot.opened()).toMatch(/#9 has a new date.*due Wed 24 January.*Undo/s);
      await bot.people.clickWindow({ action: 'undo' }, secretary.id);
      await bot.until(() => bot.opened().includes('Undone: #9'), 'the word in the window');
      expect(await bot.ask('action 9')).toContain('no date');
    });

    test('the history is shown a page at a time, of an action, a group and a meeting', async () => {
      for (const day of ['22', '23', '24', '25', '26', '27', '28', '29', '30'])
        await bot.answer(`due 9 ${day} January`);
      const card = await bot.answer('action 9');
      expect(shown(card)).toContain('moved the deadline: 2024-01-29 → 2024-01-30');
      expect(shown(card)).toContain('Show 2 earlier');
      await bot.people.click(card, { action: 'show-history' }, secretary.id);
      await bot.told('10 changes', secretary.id);
      expect(shown(toldAlone().at(-1))).toMatch(/published it from the summary/);
      await bot.answer('join WG-Newcomers', idOf('sina'));
      expect(await bot.ask('group WG-Newcomers')).toMatch(/Fonoti.* joined/);
      const earlier = toldAlone().length;
      await bot.answer('meeting set 13 Feb 11:00 UTC');
      // The channel may be told first.
      await bot.until(() => toldAlone().length > earlier, 'the new time');
      expect(await bot.ask('meeting')).toMatch(/moved it: Tue 6 February 2024, 12:00 Zurich time → Tue 13 February/);
    });

    test('/mag history export sends the secretariat a file, and nobody else', async () => {
      await bot.answer('add =HYPERLINK("http://x.example") for all by 5 February');
      await bot.answer('done 4', idOf('aminata'));
      await bot.answer('history export');
      await bot.told('history-2024-01-16.csv', secretary.id);
      expect(toldAlone().at(-1)?.text).toMatch(/history-2024-01-16\.csv with \d+ changes/);
      const [file] = [...bot.slack.workspace.files.values()].filter((one) => one.name === 'history-2024-01-16.csv');
      const text = file?.content?.toString('utf8') ?? '';
      expect(text.startsWith('\ufeffWhen,Who,')).toBe(true);
      expect(text).toMatch(/marked it done/);
      expect(text).toMatch(/2024-01-16 \d\d:\d\d:\d\d\+00:00,Lea Baumann,summary/);
      const shares = bot.slack.workspace.messages.filter((one) => JSON.stringify(one.files ?? '').includes('history-'));
      expect(shares.map((one) => one.channel)).toEqual([`D${secretary.id.slice(1)}`]);
      expect(await bot.ask('history export', idOf('tereza'))).toContain('Only the secretariat');
      expect(
        bot.slack.workspace.messages.filter((one) => JSON.stringify(one.files ?? '').includes('history-')),
      ).toHaveLength(1);
    });

    test('a member sees no "Undo" of what the secretariat did', async () => {
      await bot.answer('due 9 24 January');
      expect(shown(await bot.answer('action 9'))).toContain('"action_id":"undo"');
      expect(shown(await bot.answer('action 9', idOf('tereza')))).not.toContain('"action_id":"undo"');
    });

    test('/mag undo takes back the latest change, then the one before it, and says which', async () => {
      await bot.answer('due 9 24 January');
      await bot.answer('done 4');
      expect(await bot.ask('undo')).toMatch(/Undone: #4.*marked it done/);
      expect(await bot.ask('undo')).toMatch(/Undone: #9.*moved the deadline \(none → 2024-01-24\)/);
      expect(await bot.ask('undo', idOf('tereza'))).toContain('no change to undo');
    });

    test('a published summary is taken back, corrected and published anew', async () => {
      const list = () => bot.ask('actions all');
      const published = toldAlone().find((one) => one.text.startsWith('Published: ')) as Message;
      const review = bot.reviews()[0] as Message;
      expect(shown(review)).not.toContain('"action_id":"publish"');
      await bot.people.click(published, { action: 'undo' }, secretary.id);
      await bot.told('Undone: ', secretary.id);

      // The announcement says so, by whom; actions, dates, meeting and topics are gone, and nobody is reminded.
      await bot.until(() => announcement().text.includes('was withdrawn by Lea Baumann'), 'the word of it');
      expect(shown(announcement())).not.toContain('Volunteer');
      expect(await list()).toMatch(/withdrawn/);
      expect(await bot.ask('actions open')).toContain('No open actions');
      expect(await bot.ask('deadlines')).toContain('no upcoming dates');
      expect(await bot.ask('meeting')).toContain('don’t know the next meeting');
      expect(await bot.ask('volunteer')).toContain('No group needs volunteers');
      const said = bot.said(channel.id).length;
      await bot.turnTo('2024-01-26T12:00:00Z');
      await bot.turnTo('2024-02-05T12:00:00Z');
      const later = bot.said(channel.id).slice(said);
      expect(later.map((one) => one.text)).toEqual([]);

      // Its review is a draft again; published anew, the actions come back under their numbers, and the channel is told anew.
      bot.clock.now = new Date('2024-01-16T16:00:00Z');
      await bot.until(() => shown(review).includes('"action_id":"publish"'), 'the open review');
      await bot.publish();
      expect(bot.announcements()).toHaveLength(2);
      expect(announcement().text).toContain('was withdrawn by');
      expect(await bot.ask('actions open')).toContain('*10 open actions.');
      expect(await bot.ask('action 4')).toContain('encyclopedia articles');
      expect(await bot.ask('meeting')).toMatch(/6 February 2024, 11:00 UTC/);
      expect(await bot.ask('volunteer')).toContain('Safe passage');
      await bot.turnTo('2024-01-20T12:00:00Z');
      expect(bot.announcements().filter((one) => /harbour grants/.test(one.text)).length).toBeGreaterThan(0);
    });

    test('a correction is taken back, and all is as the first summary has it', async () => {
      const image = async () => {
        const { db } = database();
        const rows = async (table: 'actions' | 'actionOwners' | 'dates') =>
          (await db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort();
        const statements = await db.selectFrom('actionStatements').select(['actionId', 'summaryId']).execute();
        const meetings = await db.selectFrom('meetings').select(['day', 'startsAt', 'title', 'cancelledAt']).execute();
        return {
          actions: await rows('actions'),
          owners: await rows('actionOwners'),
          dates: await rows('dates'),
          statements,
          meetings,
        };
      };
      await bot.answer('done 9');
      const before = await image();
      const corrected = sampleSummary
        .replace('The OWF Secretariat to mail the signed letter', 'The PC Chair to mail the signed letter')
        .replace('encyclopedia articles about the Forum are', 'encyclopedia articles about the Forum and its hubs are')
        .replace('31 January', '2 February');
      await bot.people.say(corrected, { user: secretary.id, channel: channel.id });
      await bot.until(() => bot.reviews().length === 2, 'the review of the correction');
      await bot.publish();
      expect(await image()).not.toEqual(before);
      await bot.people.click(toldAlone().at(-1) as Message, { action: 'undo' }, secretary.id);
      await bot.until(() => /was withdrawn by/.test(bot.announcements()[1]?.text ?? ''), 'the word of it');
      await bot.told('Undone: ', secretary.id);
      expect(await image()).toEqual({ ...before, dates: expect.arrayContaining(before.dates as string[]) });
      expect(announcement().text).not.toContain('was withdrawn by');
      await bot.publish();
      expect(await bot.ask('action 4')).toContain('and its hubs');
    });

    test('a summary whose actions others have begun is not taken back, and who is said', async () => {
      await bot.answer('done 4', idOf('aminata'));
      const asked = toldAlone().find(({ text }) => text.startsWith('Published: ')) as Message;
      await bot.people.click(asked, { action: 'undo' }, secretary.id);
      await bot.told('can’t be undone any more', secretary.id);
      expect(toldAlone().at(-1)?.text).toMatch(/can’t be undone any more: .* has changed #4 .* since \(marked it done/);
      expect(announcement().text).not.toContain('was withdrawn by');
    });

    test('a window sent after the summary of its topic was taken back changes what was changed in it, and no more', async () => {
      const published = toldAlone().find((one) => one.text.startsWith('Published: ')) as Message;
      const topic = await bot.answer('group Safe passage');
      await bot.people.click(topic, { action: 'manage-group' }, secretary.id);
      await bot.until(() => bot.opened().includes('Manage group'), 'the window');
      await bot.people.click(published, { action: 'undo' }, secretary.id);
      await bot.told('Undone: ', secretary.id);
      await bot.people.submit({ seats: '4' }, secretary.id);
      await bot.told('Group updated. Safe passage: Closed', secretary.id);
    });

    test('the card of a topic follows', async () => {
      await bot.people.click(
        announcement(),
        { action: 'join-group', label: 'Volunteer: Safe passage' },
        idOf('shinobu'),
      );
      await bot.until(() => shown(announcement()).includes('Nakagawa'), 'the name on the card');
      await bot.told('You volunteered', idOf('shinobu'));
      expect(await bot.ask('undo', idOf('shinobu'))).toContain('Undone: ');
      await bot.until(() => !shown(announcement()).includes('Nakagawa'), 'the card without the name');
    });
  });
});
