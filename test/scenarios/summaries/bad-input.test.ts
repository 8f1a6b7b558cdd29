import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { doneOnce } from '../../support/bot/done-once.ts';
import { empty, onDatabase } from '../../support/databases/databases.ts';
import { describeFile } from '../../support/fake-slack/fake-slack-views.ts';
import { addChannel, addFile, addMessage, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { fileShareEvent } from '../../support/slack-client/payloads.ts';

const summary = `Harbour Board Meeting 4

8 March 2027 | 10:00 UTC | Online

1. Quay lights

- The board heard the tenders.

Actions

- ➔ Ines Okafor will ask <!channel> & <@U0JON> for two more tenders by 22 March 2027.
- ➔ Sam will paint the railings.
- ➔ Halina Mazur will measure the quay.
- ➔ The ${'very '.repeat(120)}long gangway will be oiled by Jon Berg.

Participants

Board Members	
Okafor	Ines
Berg	Jon
Osei	Sam
Whitlock	Sam
Mazur	Halina
Harbour Secretariat	
Lund	Vera
`;

const people = [
  { id: 'U0VERA', name: 'vera', real_name: 'Vera Lund', tz: 'Europe/Oslo' },
  { id: 'U0INES', name: 'ines', real_name: 'Ines Okafor', tz: 'Africa/Lagos' },
  { id: 'U0JON', name: 'jon', real_name: 'Jon Berg', tz: 'Europe/Oslo' },
];
const channel = { id: 'C0BOARD', name: 'board' };

describe('what comes in wrong', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: TestBot;
    const text = (message: Message | undefined) => JSON.stringify(message?.blocks ?? message?.text ?? '');
    const ask = async (words: string, user = 'U0VERA') =>
      text(await bot.people.ask(words, { user, channel: channel.id }));
    const told = (words: string) =>
      bot.until(() => bot.slack.workspace.messages.some((message) => message.text.includes(words)), words);
    const reviews = () =>
      bot.slack.workspace.messages.filter(
        (message) =>
          message.channel === 'D0VERA' &&
          /^(Check what I read|Published: |Discarded: )/.test(message.text) &&
          !message.onlyFor,
      );
    const review = () => reviews()[0];
    /** The first review as it was before it was published. */
    let reviewed: string;

    beforeEach(async () => {
      await empty(database().db);
      bot = await startTestBot(database().db, { people, channel, now: '2027-03-08T12:00:00Z' });
      reviewed = await doneOnce('bad input', database().db, bot, async () => {
        await bot.people.share('board.txt', summary, { user: 'U0VERA', channel: channel.id });
        await bot.until(() => review() !== undefined, 'the review');
        const toCheck = text(review());
        await bot.people.click(review() as Message, { action: 'publish' }, 'U0VERA');
        await told('Published: 4 actions');
        return toCheck;
      });
    });
    afterEach(() => bot.stop());

    test('two people of one first name are asked about, never guessed; who is not in the workspace keeps the action', async () => {
      expect(reviewed).toContain('*Which Sam?* The summary has Sam Osei and Sam Whitlock.');
      for (const sam of ['Sam Osei', 'Sam Whitlock']) expect(await ask(`actions all ${sam}`)).not.toContain('railings');
      expect(await ask('actions all railings')).toContain('paint the railings');
      const published = bot.slack.workspace.messages.find((message) => message.text.includes('Published: 4 actions'));
      expect(published?.text).toMatch(/couldn’t be found in this workspace: .*Sam/);
      expect(published?.text).toContain('Halina Mazur');
      expect(await ask('actions all Halina Mazur')).toContain('measure the quay');
    });

    test('words of a summary ping nobody', () => {
      const shown = JSON.stringify(bot.slack.workspace.messages.filter((message) => message.bot_id));
      expect(shown).not.toMatch(/<!channel>|<@U0JON>/);
      expect(shown).toContain('ask @channel &amp; Jon Berg for');
    });

    test('a file in another language is recognised as such, not passed over in silence', async () => {
      const french = `Compte rendu de la réunion du conseil du port\n\nLe 8 mars 2027\n\nLe président ouvre la séance et remercie les membres du conseil de leur présence.\n\nActions\n\n- Madame Okafor demandera deux autres devis avant le 22 mars.\n- Le secrétariat enverra la lettre au maître de port et aux pêcheurs.\n`;
      await bot.people.share('compte-rendu.txt', french, { user: 'U0VERA', channel: channel.id });
      await told('French');
    });

    test('a message written in Slack’s own markup is read as its people see it', async () => {
      const marked = summary
        .replace('Harbour Board Meeting 4', '*Harbour Board Meeting 6*')
        .replace('8 March 2027', '9 March 2027')
        .replace('measure the quay', 'measure quay & pier at <https://port.example|the port>');
      await bot.people.say(marked, { user: 'U0VERA', channel: channel.id });
      await bot.until(() => reviews().length >= 2, 'the review');
      expect(text(reviews()[1])).toContain('Harbour Board Meeting 6');
      expect(text(reviews()[1])).toContain('measure quay &amp; pier');
      expect(text(reviews()[1])).not.toContain('&amp;amp;');
    });

    test.each([
      ['action 99', 'no action #99'],
      ['done 99', 'no action #99'],
      ['assign 1 Nobody Atall', 'called “Nobody Atall”'],
      ['assign 1 Sam', 'called “Sam”'],
      ['assign 1 <@U0NOBODY|nobody>', 'isn’t on the roster'],
      ['retire <@U0NOBODY|nobody>', 'isn’t on the roster'],
      ['due 1 31 February', '“31 February” as a date'],
      ['add Paint the door by 31 February', '“31 February” as a date'],
      ['group Submarines', 'group called “Submarines”'],
      ['join Board Members', 'follows the roster'],
      ['dnoe 1', 'Did you mean `/mag done`'],
      ['done', 'Add an action number'],
      // Of the newcomer's workspace alone.
      ['clock +3d', '“clock +3d”'],
    ])('/mag %s: what was not understood, and what would be', async (words, answer) => {
      expect(await ask(words)).toContain(answer);
    });

    test('of others only the secretariat and the chair may speak, and the refusal says who they are', async () => {
      expect(await ask('assign 1 <@U0JON|jon>', 'U0INES')).toMatch(/Only the secretariat and the chair .*Lund/);
      expect(await ask('done 3', 'U0INES')).toMatch(/isn’t yours. .*Lund/);
      expect(await ask('history export', 'U0INES')).toMatch(/Only the secretariat .*Lund/);
    });

    test('of what is each one’s own alone a refusal sends nobody to the secretariat', async () => {
      expect(await ask('accept 3', 'U0INES')).toContain('Only its owner can do that');
      expect(await ask('giveback 1', 'U0INES')).toContain('can’t give it back');
    });

    test('of somebody who is not on the roster it is said that they are not, and a page past the last shows the first', async () => {
      expect(await ask('actions <@U0NOBODY|nobody>')).toContain('isn’t on the roster');
      expect(await ask('actions', 'U0INES')).not.toContain(': none');
      expect(await ask('actions page 9', 'U0INES')).toBe(await ask('actions', 'U0INES'));
      expect(await ask('actions all page 9')).toBe(await ask('actions all'));
    });

    test('a year that no calendar has is no date', async () => {
      expect(await ask('due 1 0000-01-01')).toContain('“0000-01-01” as a date');
    });

    test('what comes of a summary pasted in a channel without the bot is told in a direct message', async () => {
      addChannel(bot.slack.workspace, { id: 'C0OTHER', name: 'other', members: ['U0VERA'] });
      await bot.people.command('summary', { user: 'U0VERA', channel: 'C0OTHER' });
      await bot.until(() => bot.slack.workspace.views.size > 0, 'the window');
      await bot.people.submit({ summary: 'Shall we have lunch?' }, 'U0VERA');
      await told('I couldn’t find a meeting summary in that');
    });

    test('a command that Slack delivers twice adds one action', async () => {
      const { payload } = await bot.people.command('add Count the buoys', { user: 'U0INES', channel: channel.id });
      await told('Count the buoys');
      await bot.people.deliver(payload);
      await bot.quiet();
      expect(await ask('actions', 'U0INES')).toContain('Count the buoys');
      const { rows } = await sql`select from actions where text = 'Count the buoys'`.execute(database().db);
      expect(rows).toHaveLength(1);
    });

    describe('files that stand beside a summary', () => {
      const other = (number: number) => summary.replace('Meeting 4', `Meeting ${number}`);
      const picture = () => addFile(bot.slack.workspace, 'quay.png', 'a picture', 'U0VERA');
      const message = (text: string) =>
        addMessage(bot.slack.workspace, { user: 'U0VERA', channel: channel.id, subtype: 'file_share', text });

      test('a picture under it does not hide it', async () => {
        await bot.people.deliver(fileShareEvent(bot.slack, message(other(5)), [picture()]));
        await bot.until(() => reviews().length === 2, 'the review');
        expect(text(reviews()[1])).toContain('Harbour Board Meeting 5');
      });

      test('two in one message are two', async () => {
        const files = [5, 6].map((number) => addFile(bot.slack.workspace, `${number}.txt`, other(number), 'U0VERA'));
        await bot.people.deliver(fileShareEvent(bot.slack, message(''), files));
        await bot.until(() => reviews().length === 3, 'both reviews');
        const both = reviews().slice(1).map(text).join();
        for (const title of ['Meeting 5', 'Meeting 6']) expect(both).toContain(title);
      });

      test('the shortcut passes over a picture', async () => {
        const files = [picture(), addFile(bot.slack.workspace, 'board.txt', other(5), 'U0VERA')];
        const described = files.map((file) => describeFile(file, bot.slack.workspace, bot.slack.origin));
        await bot.people.shortcut('read-as-summary', { ...message(''), files: described }, 'U0VERA');
        await bot.until(() => reviews().length === 2, 'the review');
        await bot.people.shortcut('read-as-summary', { ...message(other(6)), files: described.slice(0, 1) }, 'U0VERA');
        await bot.until(() => reviews().length === 3, 'the review of its text');
        await bot.people.shortcut('read-as-summary', { ...message(''), files: described.slice(0, 1) }, 'U0VERA');
        await told('That message has nothing I can read');
      });
    });

    test('a message that Slack delivers twice is one summary', async () => {
      const other = summary.replace('Meeting 4', 'Meeting 5');
      const first = await bot.people.say(other, { user: 'U0VERA', channel: channel.id });
      await bot.people.deliver(first.payload, 1);
      await bot.until(() => reviews().length >= 2, 'the second review');
      expect(reviews()).toHaveLength(2);
      const { rows } = await sql`select from summaries`.execute(database().db);
      expect(rows).toHaveLength(2);
    });

    test('a publishing that fails half way leaves nothing behind, and succeeds the next time', async () => {
      // With somebody who was not there before.
      const other = summary
        .replace('Meeting 4', 'Meeting 5')
        .replace('8 March', '9 March')
        .replace('Osei\tSam', 'Adler\tNils');
      await bot.people.say(other, { user: 'U0VERA', channel: channel.id });
      await bot.until(() => reviews().length === 2, 'the second review');
      const kept = async () => {
        const { db } = database();
        const { state } = await db
          .selectFrom('summaries')
          .select('state')
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow();
        const rows = async (table: 'actions' | 'actionStatements' | 'history' | 'meetings' | 'members' | 'notices') =>
          (await db.selectFrom(table).select(sql`1`.as('one')).execute()).length;
        return {
          state,
          actions: await rows('actions'),
          statements: await rows('actionStatements'),
          history: await rows('history'),
          meetings: await rows('meetings'),
          members: await rows('members'),
          notices: await rows('notices'),
        };
      };
      const before = await kept();
      const said = bot.slack.workspace.messages.length;
      // The last but one thing that publishing writes.
      await sql`alter table notices rename to notices_gone`.execute(database().db);
      await bot.people.click(reviews()[1] as Message, { action: 'publish' }, 'U0VERA');
      await bot.quiet();
      await told('Something went wrong');
      await sql`alter table notices_gone rename to notices`.execute(database().db);
      expect(await kept()).toEqual(before);
      expect(before.state).toBe('draft');
      expect(bot.slack.workspace.messages).toHaveLength(said + 1);
      await bot.people.click(reviews()[1] as Message, { action: 'publish' }, 'U0VERA');
      await bot.quiet();
      expect(await kept()).toMatchObject({ state: 'published', actions: 8 });
    });

    test('a fault shows a reference, and the log has it with its cause and without private words', async () => {
      await sql`alter table dates rename to dates_gone`.execute(database().db);
      const answer = await bot.people.ask('deadlines', { user: 'U0INES', channel: channel.id });
      await sql`alter table dates_gone rename to dates`.execute(database().db);
      const [, reference] = /reference: ([0-9a-f]{8})/.exec(answer.text) ?? [];
      const line = bot.logged.find((entry) => entry.reference === reference);
      expect(line).toMatchObject({
        level: 50,
        kind: '/mag',
        error: { code: '42P01', stack: expect.any(String) },
      });
      expect(JSON.stringify(bot.logged)).not.toMatch(/xoxb-|quay|Ines/);
    });
  });
});
