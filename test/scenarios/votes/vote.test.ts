import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { addChannel, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('a vote', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const tereza = idOf('tereza');
    const idris = idOf('idris.yusuf');
    const card = () => bot.announcements().find((message) => message.text.startsWith('Vote ')) as Message;
    const last = () => bot.announcements().at(-1) as Message;
    const answers = {
      question: 'When do we meet?',
      options: 'Monday 19 February\nWednesday 21 February\n\nNot that week',
      closes: '26 January',
    };
    /** The window of `/mag vote`, filled in and sent. */
    const ask = async (values: Record<string, unknown> = {}) => {
      await bot.people.command('vote', { user: secretary.id, channel: channel.id });
      await bot.window('Start a vote');
      const sent = await bot.people.submit({ ...answers, ...values }, secretary.id);
      if (sent.body === '') await bot.told('Vote 1 is open', secretary.id);
      // The word comes before the card.
      await bot.quiet();
      return sent;
    };
    const click = async (option: number, user: string, on: Message = card()) => {
      const before = bot.slack.workspace.messages.length;
      await bot.people.click(on, { action: `cast-vote:${option}` }, user);
      const told = () => bot.slack.workspace.messages.slice(before).find((message) => message.onlyFor === user);
      await bot.until(() => told() !== undefined, 'a word');
      return told()?.text ?? '';
    };

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('while it is open it stands on the Home tab of who may vote, which follows what he votes in its window', async () => {
      await ask();
      await bot.openHome(tereza, 'Open votes');
      expect(bot.home(tereza)).toMatch(
        /Vote 1: When do we meet\?\*\\nYou haven’t voted yet.*Fri 26 January 2024, 23:59 UTC/,
      );
      await bot.people.clickHome({ action: 'show-vote' }, tereza);
      await bot.until(() => bot.opened().includes('Not that week'), 'its window');
      await bot.people.clickWindow({ action: 'cast-vote:0' }, tereza);
      await bot.until(() => bot.home(tereza).includes('You voted: Monday 19 February.'), 'what she voted');
      await bot.ask('vote 1 close');
      await bot.people.openHome(tereza);
      await bot.quiet();
      expect(bot.home(tereza)).not.toContain('Open votes');
    });

    test('takes its options from one line too', async () => {
      await ask({ options: 'Monday 19 February; Wednesday 21 February;' });
      expect(card().text).toContain('When do we meet? (Monday 19 February, Wednesday 21 February)');
    });

    test('is asked in a window, cast on its card, and closes with its count', async () => {
      await ask();
      expect(card().text).toMatch(
        /^Vote 1: When do we meet\? \(Monday 19 February, Wednesday 21 February, Not that week\)/,
      );
      expect(card().text).toContain('until Fri 26 January 2024, 23:59 UTC');
      expect(card().text).toMatch(/0 of \d+ have voted/);

      expect(await click(1, tereza)).toContain('You voted in vote 1: Wednesday 21 February.');
      expect(await click(0, tereza)).toContain('Monday 19 February');
      expect(await click(0, idris)).toContain('Monday 19 February');
      await bot.until(() => card().text.includes('2 of'), 'the card with two');
      expect(shown(card())).not.toMatch(/Monday 19 February: \d|Tereza|Idris/);

      expect(await bot.ask('votes', tereza)).toMatch(/Vote 1: When do we meet.*You voted: Monday 19 February/);
      expect(await bot.ask('votes', idOf('rami'))).toContain('You haven’t voted yet');

      await bot.turnTo('2024-01-27T00:00:00Z');
      const closed = bot.announcements().find(({ text }) => text.includes('Vote 1: When do we meet? is closed. 2 of'));
      expect(shown(closed)).toMatch(/Monday 19 February: 2\*\\n.*Tereza/);
      await bot.turnTo('2024-01-27T00:01:00Z');
      expect(bot.announcements().filter(({ text }) => text.includes('is closed'))).toHaveLength(2);
      expect(shown(card())).not.toContain('cast-vote');
      expect(await bot.ask('vote 1', tereza)).toContain('You voted: Monday 19 February.');
      expect(await bot.ask('votes', tereza)).toContain('No vote is open.');
    });

    test('secret, tells who chose what to nobody, and forgets it at the end', async () => {
      await ask({ secrecy: 'secret', quorum: '50%' });
      await click(1, tereza);
      expect(await bot.ask('vote 1', tereza)).toContain('You voted: Wednesday 21 February.');
      await bot.turnTo('2024-01-27T00:00:00Z');
      expect(shown(last())).toContain('Wednesday 21 February: 1');
      expect(last().text).toMatch(/The quorum of \d+ was not met/);
      expect(shown(last())).not.toMatch(/Tereza/);
      expect(await bot.ask('vote 1', tereza)).not.toContain('You voted');
      expect(await database().db.selectFrom('ballots').selectAll().execute()).toEqual([]);
    });

    test('reminds who has not voted in private, with the buttons to do so', async () => {
      await ask();
      await click(0, tereza);
      await bot.turnTo('2024-01-26T12:00:00Z');
      expect(bot.direct(tereza).some(({ text }) => text.includes('Vote 1'))).toBe(false);
      const reminder = bot.direct(idris).find(({ text }) => text.includes('Vote 1')) as Message;
      expect(reminder.text).toContain('You haven’t voted yet');
      expect(await click(2, idris, reminder)).toContain('Not that week');
      await bot.until(() => card().text.includes('2 of'), 'the card with two');
    });

    test('is for the group it is asked of', async () => {
      await bot.ask('join WG-Newcomers', tereza);
      const groups = await database()
        .db.selectFrom('groups')
        .where('short', '=', 'WG-Newcomers')
        .select('id')
        .execute();
      await ask({ who: String(groups[0]?.id) });
      expect(card().text).toContain('Working Group on Newcomers and Mentoring can vote');
      expect(card().text).toContain('0 of 1 have voted');
      expect(await click(0, idris)).toContain('for those who were in Working Group on Newcomers and Mentoring');
      expect(await click(0, tereza)).toContain('You voted');
      await bot.ask('leave WG-Newcomers', tereza);
      expect(await click(0, tereza)).toContain('You can’t vote');
    });

    test.each([
      [{ options: 'Yes' }, 'options', 'at least 2 options'],
      [{ closes: 'some day' }, 'closes', '“some day”'],
      [{ quorum: 'half' }, 'quorum', '14, or 50%'],
    ])('the window says what is wrong with %j', async (values, field, words) => {
      const sent = await ask(values);
      expect(sent.body).toMatchObject({
        response_action: 'errors',
        errors: { [field]: expect.stringContaining(words) },
      });
      expect(bot.announcements().some((message) => message.text.startsWith('Vote '))).toBe(false);
    });

    test('the secretariat closes it early, or cancels it with a reason and takes that back', async () => {
      await ask();
      const detail = await bot.people.ask('vote 1', { user: secretary.id, channel: channel.id });
      await bot.people.click(detail, { action: 'cancel-vote' }, secretary.id);
      await bot.until(() => bot.opened().includes('Cancel vote'), 'the window');
      await bot.people.submit({ why: 'The date is moved' }, secretary.id);
      await bot.told('Vote 1 is cancelled', secretary.id);
      expect(last().text).toContain('is cancelled by Lea Baumann. The date is moved');
      expect(await click(0, tereza, { ...card(), blocks: detail.blocks ?? [] })).toContain('already cancelled');
      await bot.people.command('undo', { user: secretary.id, channel: channel.id });
      await bot.told('Undone: ', secretary.id);
      expect(last().text).toContain('0 of');
      expect(await click(0, tereza, last())).toContain('You voted');
      await bot.people.click(
        await bot.people.ask('vote 1', { user: secretary.id, channel: channel.id }),
        { action: 'close-vote' },
        secretary.id,
      );
      await bot.told('Vote 1 is closed', secretary.id);
      expect(last().text).toContain('Most votes: Monday 19 February, with 1 vote.');
    });

    test('members ask for none and end none; by word no more than by button', async () => {
      await ask();
      expect(await bot.ask('vote', tereza)).toContain('Only the secretariat and the chair');
      expect(await bot.ask('vote 1 close', tereza)).toContain('Only the secretariat and the chair');
      expect(await bot.ask('vote 1 cancel No', tereza)).toContain('Only the secretariat and the chair');
      expect(await bot.ask('vote 1 cancel')).toContain('Say why');
      expect(await bot.ask('vote 7')).toContain('no vote 7');
      expect(shown(await bot.people.ask('vote 1', { user: tereza, channel: channel.id }))).not.toContain('close-vote');
    });

    test('the window takes nothing from who was put out of a private channel meanwhile', async () => {
      await bot.people.command('vote', { user: secretary.id, channel: channel.id });
      await bot.window('Start a vote');
      const room = bot.slack.workspace.channels.get(channel.id);
      if (room) {
        room.kind = 'private';
        room.members.splice(room.members.indexOf(secretary.id), 1);
      }
      bot.clock.now = new Date(bot.clock.now.getTime() + 61_000);
      const sent = await bot.people.submit(answers, secretary.id);
      expect(sent.body).toMatchObject({ response_action: 'errors' });
      expect(await database().db.selectFrom('votes').select('id').execute()).toEqual([]);
    });

    test('who asks and is not in the public channel is told in a direct message', async () => {
      const room = bot.slack.workspace.channels.get(channel.id);
      room?.members.splice(room.members.indexOf(secretary.id), 1);
      const direct = `D${secretary.id.slice(1)}`;
      await bot.people.command('vote', { user: secretary.id, channel: direct });
      await bot.window('Start a vote');
      await bot.people.submit(answers, secretary.id);
      await bot.until(() => bot.direct(secretary.id).some(({ text }) => text.includes('Vote 1 is open')), 'the word');
    });

    test('is not shown outside a private channel, and takes no votes from there', async () => {
      await ask();
      const room = bot.slack.workspace.channels.get(channel.id);
      if (room) {
        room.kind = 'private';
        room.members.splice(room.members.indexOf(tereza), 1);
      }
      bot.clock.now = new Date(bot.clock.now.getTime() + 61_000);
      addChannel(bot.slack.workspace, { id: 'C0ELSEWHERE', name: 'elsewhere' });
      const forwarded = { ...card(), channel: 'C0ELSEWHERE' };
      expect(await click(0, tereza, forwarded)).toContain('Only people in that committee’s channel');
      expect(await database().db.selectFrom('ballots').selectAll().execute()).toEqual([]);
    });

    test('quotes around its question and options are no part of them, as in commands', async () => {
      await ask({ question: '"When do we meet?"', options: '“Monday”\n‘Tuesday’\n"B" or "C"' });
      expect(card().text).toContain('When do we meet? (Monday, Tuesday, "B" or "C")');
    });

    test('a question of others’ words pings nobody', async () => {
      await ask({ question: '<!channel> Are <@U01LEA> & co. right?', options: '<!here>\n*bold*' });
      expect(card().text).toContain('&lt;!channel&gt; Are &lt;@U01LEA&gt; &amp; co. right?');
      expect(JSON.stringify(card().blocks)).not.toMatch(/"mrkdwn","text":"[^"]*<[!@](?!date)/);
    });
  });
});
