import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  channel,
  idOf,
  type SampleBot,
  sampleSummary,
  secretary,
  shown,
  startSampleBot,
} from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('reviewing a summary', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    const review = (user?: string) => bot.reviews(user).at(-1) as Message;
    const until = (words: string) => bot.until(() => shown(review()).includes(words), words);
    const told = (words: string) => bot.told(words);
    const click = (action: string, more: { label?: string; value?: string } = {}) =>
      bot.people.click(review(), { action, ...more }, secretary.id);
    const idsOf = (text: string) => new RegExp(`${text}.*?"value":"(\\d+/\\d+)"`).exec(shown(review()))?.[1] ?? '';

    beforeEach(async () => {
      bot = await startSampleBot(database().db);
      const message = { ts: '1705410000.000100', channel: channel.id, user: idOf('aminata'), text: sampleSummary };
      bot.slack.workspace.messages.push(message);
      await bot.people.shortcut('read-as-summary', message, secretary.id);
      await told('Check what I understood in our direct messages');
    });
    afterEach(() => bot.stop());

    test('the shortcut reads a message for whoever chose it', async () => {
      expect(shown(review())).toContain('OWF 2024 Programme Committee Meeting II');
    });

    test('chosen again by another it says whose the review is; on what was changed since, that it is read again', async () => {
      const message = { ts: '1705410000.000100', channel: channel.id, user: idOf('aminata'), text: sampleSummary };
      await bot.people.shortcut('read-as-summary', message, idOf('aminata'));
      await bot.told(`<@${secretary.id}> posted it`, idOf('aminata'));
      await bot.people.shortcut('read-as-summary', { ...message, text: `${sampleSummary}\nMore.` }, secretary.id);
      await bot.told('I read it again', secretary.id);
    });

    test('an hour without a zone is asked about, and is in the committee’s time zone on a word', async () => {
      await database().db.updateTable('committees').set({ timeZone: 'Asia/Kathmandu' }).execute();
      const text = `# Harbour board meeting, 10 January 2024\n\n## Actions\n\n- Rami Haddad to print the map by 2 February.\n- Rami Haddad to send it round.\n\nNext meeting: 9 March 2024, 19:30\n`;
      const message = { ts: '1705410000.000300', channel: channel.id, user: secretary.id, text };
      bot.slack.workspace.messages.push(message);
      await bot.people.shortcut('read-as-summary', message, secretary.id);
      await until('in your committee’s time zone');
      await click('answer-doubt', { label: 'Yes' });
      await until('19:30 in the committee’s time zone');
      await click('publish');
      await bot.told('Published');
      const meetings = await database().db.selectFrom('meetings').select('startsAt').execute();
      expect(meetings).toEqual([{ startsAt: new Date('2024-03-09T13:45:00Z') }]);
    });

    test('the shortcut on ordinary talk says what a summary wants', async () => {
      const message = {
        ts: '1705410000.000200',
        channel: channel.id,
        user: idOf('aminata'),
        text: 'Shall we have lunch?',
      };
      bot.slack.workspace.messages.push(message);
      await bot.people.shortcut('read-as-summary', message, secretary.id);
      await told('I couldn’t find a meeting summary in that');
    });

    test('the groups it would make are shown with their seats; one is left out, one renamed, and the rest are made', async () => {
      const page = async (words: string) => {
        for (let turns = 0; turns < 10 && !shown(review()).includes(words); turns += 1) {
          const before = shown(review());
          await click('turn-page:1');
          await bot.until(() => shown(review()) !== before, 'the next page');
        }
      };
      await page('*Quiet banks*');
      expect(shown(review())).toMatch(/Quiet banks\*\\nTopic of [^·]*· 1 seat · line \d+/);
      await click('leave-out-group', { value: idsOf('\\*Quiet banks\\*') });
      await until('Topic, left out');
      await page('*Fair tolls*');
      await click('rename-group', { value: idsOf('\\*Fair tolls\\*') });
      await bot.until(() => bot.opened().includes('Rename the group'), 'the window');
      await bot.people.submit({ name: 'Tolls and dues' }, secretary.id);
      await until('written as: Fair tolls');
      await bot.publish();
      const groups = await bot.ask('groups');
      expect(groups).toContain('Tolls and dues');
      expect(groups).toContain('Safe passage');
      expect(groups).not.toMatch(/Quiet banks|Fair tolls/);
    });

    test('an action is edited: its words, owner, share and date', async () => {
      await click('edit-line', { value: idsOf('1\\. A large-print edition') });
      await bot.until(() => bot.opened().includes('Edit the action'), 'the window');
      expect(bot.opened()).toContain('A large-print edition of the Forum report');
      await bot.people.submit(
        {
          text: 'Post the large-print edition',
          owners: 'Aminata Diallo; WG-Language',
          share: 'any',
          due: '2024-01-30',
        },
        secretary.id,
      );
      await until('Post the large-print edition');
      expect(shown(review())).toContain('Aminata Diallo, WG-Language (anyone) · due Tue 30 January 2024');
    });

    test('words that show nothing are none: the action stays as it was', async () => {
      await click('edit-line', { value: idsOf('2\\. The Committee was asked') });
      await bot.until(() => bot.opened().includes('Edit the action'), 'the window');
      await bot.people.submit({ text: '\u200B', owners: '\u2066\u202E', due: '2024-01-30' }, secretary.id);
      await until('due Tue 30 January 2024');
      expect(shown(review())).toContain('2. The Committee was asked to register');
      const { draft } = await database().db.selectFrom('summaries').select('draft').executeTakeFirstOrThrow();
      expect(draft?.summary.actions[1]?.owners).not.toContainEqual(
        expect.objectContaining({ name: expect.stringMatching(/^\p{C}*$/u) }),
      );
    });

    test('a field left untouched leaves the action as it was', async () => {
      await click('edit-line', { value: idsOf('2\\. The Committee was asked') });
      await bot.until(() => bot.opened().includes('Edit the action'), 'the window');
      await bot.people.submit({ owners: 'PC Members' }, secretary.id);
      await until('PC Members (everyone)');
      expect(shown(review())).toContain('2. The Committee was asked to register');
    });

    test('an action is left out, and taken back', async () => {
      const value = idsOf('2\\. The Committee was asked');
      await click('leave-out', { value });
      await until('Left out');
      await click('take-back', { value });
      await bot.until(() => !shown(review()).includes('Left out'), 'it is back');
    });

    test('an action is added, and an empty one asked back', async () => {
      await click('add-line');
      await bot.until(() => bot.opened().includes('Add an action'), 'the window');
      for (const text of ['   ', '\u200B', '\u202E \u2066']) {
        const refused = await bot.people.submit({ text }, secretary.id);
        expect(refused.body).toMatchObject({ response_action: 'errors', errors: { text: expect.any(String) } });
      }
      await bot.people.submit(
        { text: '“Thank the hosts”', owners: '‘Adaeze Okonjo’; "Jon Berg"; \u200B' },
        secretary.id,
      );
      await bot.until(() => shown(review()).includes('11 actions'), 'the eleventh action');
      const { draft } = await database().db.selectFrom('summaries').select('draft').executeTakeFirstOrThrow();
      // Quotes around a name or a text are no part of it, as in commands.
      expect(draft?.summary.actions.at(-1)).toMatchObject({
        text: 'Thank the hosts',
        owners: [{ name: 'Adaeze Okonjo' }, { name: 'Jon Berg' }],
      });
    });

    test('a long review has pages', async () => {
      expect(shown(review())).toContain('Page 1 of');
      await click('turn-page:1');
      await until('Page 2 of');
      await click('turn-page:0');
      await until('Page 1 of');
    });

    test('nobody else can take a step of it', async () => {
      await bot.people.click(review(), { action: 'leave-out', value: idsOf('2\\. The Committee') }, idOf('sina'));
      await told('isn’t yours to review');
      expect(shown(review())).not.toContain('Left out');
    });

    test('discarded, nothing is announced, and no button of it works any more', async () => {
      // As it stands where somebody has not yet seen the change.
      const open = { ...review() };
      await click('edit-line', { value: idsOf('2\\. The Committee was asked') });
      await bot.until(() => bot.opened().includes('Edit the action'), 'the window');
      const windows = bot.slack.callsOf('views.open').length;
      await click('discard');
      await until('Discarded: OWF 2024');
      const refusals = () =>
        bot.slack.workspace.messages.filter((message) => message.text.startsWith('This summary was discarded.'));
      const { body } = await bot.people.submit({ text: 'Something else' }, secretary.id);
      expect(body).toMatchObject({ errors: { text: expect.stringContaining('This summary was discarded.') } });
      for (const [index, action] of ['publish', 'leave-out', 'edit-line', 'add-line', 'discard'].entries()) {
        await bot.people.click(open, { action }, secretary.id);
        await bot.until(() => refusals().length === index + 1, `the refusal of ${action}`);
      }
      expect(bot.slack.callsOf('views.open')).toHaveLength(windows);
      expect(shown(review())).not.toContain('Something else');
      expect(bot.announcements()).toEqual([]);
      expect(await database().db.selectFrom('actions').select('id').execute()).toEqual([]);
      expect(review().text).toContain('Discarded: OWF 2024');
    });

    test('until it is published nobody is told anything of it, whatever becomes due', async () => {
      const before = bot.slack.workspace.messages.length;
      for (const day of ['2024-01-20', '2024-01-26', '2024-02-06', '2024-03-01']) await bot.turnTo(`${day}T12:00:00Z`);
      expect(bot.slack.workspace.messages).toHaveLength(before);
      await bot.publish();
      await bot.turnTo('2024-03-08T12:00:00Z');
      expect(bot.slack.workspace.messages.length).toBeGreaterThan(before + 2);
    });

    test('what is corrected in a window after all was published is not lost in silence', async () => {
      await click('edit-line', { value: idsOf('2\\. The Committee was asked') });
      await bot.until(() => bot.opened().includes('Edit the action'), 'the window');
      await bot.publish();
      const { body } = await bot.people.submit({ text: 'Write to the other port' }, secretary.id);
      expect(body).toMatchObject({ errors: { text: expect.stringContaining('already published') } });
    });

    test('pasted in the window of /mag summary it is read as well; who is not of the secretariat is told who may publish', async () => {
      await bot.people.command('summary', { user: idOf('tereza'), channel: channel.id });
      await bot.until(() => bot.opened().includes('Paste a summary'), 'the window');
      await bot.people.submit({ summary: sampleSummary.slice(0, 2900) }, idOf('tereza'));
      await bot.until(() => bot.reviews(idOf('tereza')).length === 1, 'her review');
      await bot.people.click(review(idOf('tereza')), { action: 'publish' }, idOf('tereza'));
      await told('Ask Lea Baumann');
    });
  });
});
