import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, sampleSummary, secretary } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { addChannel, addMessage, addPerson, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { messageEvent } from '../../support/slack-client/payloads.ts';

const onno = { id: 'U0ONNO', name: 'onno', real_name: 'Onno Vis', tz: 'Europe/Amsterdam' };

describe('whoever is not on the roster', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const tereza = idOf('tereza');
    const plainText = (text: string) => ({ type: 'plain_text', text });
    const vote = () => bot.announcements().find((message) => message.text.startsWith('Vote ')) as Message;
    const listMembers = () =>
      database().db.selectFrom('members').where('formerSince', 'is', null).selectAll().execute();
    const findMember = async (userId: string) => (await listMembers()).find((member) => member.userId === userId);
    /** What the person is told in answer to a click. */
    const click = async (message: Message, action: string, user: string) => {
      const before = bot.slack.workspace.messages.length;
      await bot.people.click(message, { action }, user);
      const told = () => bot.slack.workspace.messages.slice(before).find((one) => one.onlyFor === user);
      await bot.until(() => told() !== undefined, 'an answer to the click');
      return told()?.text ?? '';
    };

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    const askVote = async () => {
      await bot.people.command('vote', { user: secretary.id, channel: channel.id });
      await bot.window('Start a vote');
      await bot.people.submit({ question: 'Which?', options: 'This\nThat', closes: '26 January' }, secretary.id);
      await bot.until(() => vote() !== undefined, 'the card');
    };

    test('does not become a member by a click from a preview of the channel, and is told how to become one', async () => {
      await askVote();
      addPerson(bot.slack.workspace, onno);
      const before = await listMembers();
      const [, turnout] = /0 of (\d+) have voted/.exec(vote().text) ?? [];
      const refusal = `Join the committee’s channel to become one, or ask ${secretary.name}`;
      expect(await click(vote(), 'cast-vote:0', onno.id)).toContain(refusal);
      expect(await click(bot.announcements()[0] as Message, 'join-group:0', onno.id)).toContain(refusal);
      expect(await bot.ask('add Write to the port', onno.id)).toContain(refusal);
      expect(await listMembers()).toEqual(before);
      expect(vote().text).toContain(`0 of ${turnout} have voted`);
    });

    test('in the channel, they are a member with their first click, and have no vote in what was asked before', async () => {
      await askVote();
      addPerson(bot.slack.workspace, onno);
      bot.slack.workspace.channels.get(channel.id)?.members.push(onno.id);
      expect(await click(vote(), 'cast-vote:0', onno.id)).toContain('can’t vote in vote 1');
      expect(await findMember(onno.id)).toMatchObject({ role: 'member' });
    });

    test('a guest who is not in the channel is shown nothing', async () => {
      addPerson(bot.slack.workspace, { ...onno, is_restricted: true });
      expect(await bot.ask('actions all', onno.id)).toContain('Only people in that committee’s channel');
    });

    test('somebody of another organisation may look on and do what is theirs, and brings no summary', async () => {
      await bot.joins({ ...onno, team_id: 'T0OTHER' });
      expect(await findMember(onno.id)).toMatchObject({ isExternal: true, role: 'member' });
      await askVote();
      expect(await bot.ask('actions all', onno.id)).toContain('signed letter');
      expect(await bot.ask('add Write to the port', onno.id)).toContain('for committee members');
      expect(await click(vote(), 'cast-vote:0', onno.id)).toContain('for committee members');
      await bot.ask(`add Write to the port <@${onno.id}>`);
      const [, number = ''] = /#(\d+)\* Write to the port/.exec(await bot.ask('actions', onno.id)) ?? [];
      expect(await bot.ask(`done ${number}`, onno.id)).toContain('is done');
    });

    test('nobody reads the text of a summary that is not published by its number', async () => {
      const { id: summaryId } = await database().db.selectFrom('summaries').select('id').executeTakeFirstOrThrow();
      const show = { type: 'button', action_id: 'show-revision', value: String(summaryId), text: plainText('Show') };
      const message = addMessage(bot.slack.workspace, {
        user: tereza,
        channel: channel.id,
        blocks: [{ type: 'actions', block_id: 'x', elements: [show] }],
      });
      await bot.people.click(message, { action: 'show-revision' }, tereza);
      await bot.window('Forum');
      bot.slack.workspace.views.clear();
      await database().db.updateTable('summaries').set({ state: 'draft' }).execute();
      expect(await click(message, 'show-revision', tereza)).toContain('no longer exists');
      expect(bot.opened()).toBe('""');
    });

    test('a guest is not let into the channel of a group that they are in, and links none that they are not in', async () => {
      addChannel(bot.slack.workspace, { id: 'C0STAFF', members: [bot.slack.workspace.botUserId] });
      expect(await bot.ask('group WG-Newcomers channel <#C0STAFF|staff>')).toContain(
        'a channel that you and I are both in',
      );
      bot.slack.workspace.channels.get('C0STAFF')?.members.push(secretary.id);
      bot.clock.now = new Date(bot.clock.now.getTime() + 120_000);
      expect(await bot.ask('group WG-Newcomers channel <#C0STAFF|staff>')).toContain('Group updated');
      const joined = await bot.answer('join WG-Newcomers', tereza);
      const person = bot.slack.workspace.people.get(tereza);
      if (person) person.is_restricted = true;
      expect(await click(joined, 'join-channel', tereza)).toContain('I can’t let guests into');
      expect(bot.slack.workspace.channels.get('C0STAFF')?.members).not.toContain(tereza);
    });

    test('a person who becomes one of another organisation, as Slack says, has their rights', async () => {
      await bot.event({ type: 'user_change', user: { id: tereza, team_id: 'T0OTHER', tz: 'Europe/Prague' } });
      expect(await findMember(tereza)).toMatchObject({ isExternal: true });
      await bot.event({
        type: 'user_change',
        user: { id: tereza, team_id: bot.slack.workspace.teamId, tz: 'Europe/Prague' },
      });
      expect(await findMember(tereza)).toMatchObject({ isExternal: false });
    });

    describe('and posts the first summary of a channel', () => {
      const elsewhere = 'C0FRESH';
      beforeEach(() => {
        addPerson(bot.slack.workspace, { ...onno, team_id: 'T0OTHER' });
        addPerson(bot.slack.workspace, { id: 'USLACKBOT', name: 'slackbot', real_name: 'Slackbot', tz: 'UTC' });
        addChannel(bot.slack.workspace, { id: elsewhere });
      });
      const post = async (user: string) => {
        const message = addMessage(bot.slack.workspace, { user, channel: elsewhere, text: sampleSummary });
        await bot.people.deliver(messageEvent(bot.slack, message));
        await bot.quiet();
      };
      const committees = () =>
        database().db.selectFrom('committees').where('channelId', '=', elsewhere).select('id').execute();

      test('of another organisation, they are refused', async () => {
        await post(onno.id);
        await bot.told('for committee members', onno.id);
        expect(await committees()).toEqual([]);
      });

      test('as Slackbot, it is left alone', async () => {
        await post('USLACKBOT');
        expect(await committees()).toEqual([]);
        expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
      });

      test('of whom Slack tells nothing, they are told so, and nothing faults', async () => {
        bot.slack.misbehave(
          'users.info',
          ...[1, 2, 3].map(() => ({ kind: 'refuse', error: 'user_not_found' }) as const),
        );
        await post(onno.id);
        await bot.told('Slack doesn’t tell me whose account that is', onno.id);
        expect(await committees()).toEqual([]);
        expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
      });
    });
  });
});
