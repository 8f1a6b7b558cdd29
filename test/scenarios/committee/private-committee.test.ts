import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
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
import { addChannel, addPerson, type Channel, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';

const elsewhere = 'C0ELSEWHERE';
/** Words by which the committee would be known. */
const itsWords = /Closed Reefs|signed letter|Idris|Newcomers/;

describe('whom a committee is shown to', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    let room: Channel;
    const idris = idOf('idris.yusuf');
    const tereza = idOf('tereza');
    const askElsewhere = async (text: string, user: string) =>
      shown(await bot.people.ask(text, { user, channel: elsewhere }));
    const putOut = (user: string) => room.members.splice(room.members.indexOf(user), 1);
    const turn = (seconds: number) => {
      bot.clock.now = new Date(bot.clock.now.getTime() + seconds * 1000);
    };
    // The word that he was assigned it may come after.
    const reminder = () => bot.direct(idris).findLast((one) => shown(one).includes('choose-reminders')) as Message;

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
      const { workspace } = bot.slack;
      room = workspace.channels.get(channel.id) as Channel;
      addChannel(workspace, { id: elsewhere, name: 'elsewhere' });
      await database().db.updateTable('committees').set({ name: 'Closed Reefs' }).execute();
      await bot.ask('assign 9 Idris Yusuf');
      await bot.ask('due 9 24 January');
      await bot.turnTo('2024-01-17T12:00:00Z');
    });
    afterEach(() => bot.stop());

    test('a private channel’s committee is told by link or reminder to nobody who is not in the channel', async () => {
      await bot.stop();
      bot = await startSampleBot(database().db);
      room = bot.slack.workspace.channels.get(channel.id) as Channel;
      room.kind = 'private';
      putOut(tereza);
      await bot.post();
      await bot.publish();
      const linked = async () => {
        const rows = await database()
          .db.selectFrom('members')
          .where('userId', 'is not', null)
          .select('userId')
          .execute();
        return rows.map(({ userId }) => userId);
      };
      expect(await linked()).toContain(idOf('sina'));
      expect(await linked()).not.toContain(tereza);

      const list = 'Name;Region\nTereza Dvořáková;Europe\n';
      await bot.people.share('members.csv', list, { user: secretary.id, channel: channel.id });
      await bot.told('The roster from members.csv', secretary.id);
      const proposal = bot.slack.workspace.messages.findLast((one) => one.text.includes('The roster from')) as Message;
      await bot.people.click(proposal, { action: 'apply-roster' }, secretary.id);
      await bot.told('Roster updated', secretary.id);
      expect(await linked()).not.toContain(tereza);

      await bot.ask('due 2 24 January');
      await bot.turnTo('2024-01-23T23:00:00Z');
      // It is for each of the members, of whom Tereza is one by the summary.
      expect(bot.direct(idOf('rami')).map(shown).join()).toContain('register for the');
      expect(bot.direct(tereza)).toEqual([]);
    });

    describe('a private channel’s', () => {
      beforeEach(() => {
        room.kind = 'private';
      });

      test('is shown elsewhere to who is in the channel', async () => {
        expect(await askElsewhere('actions', idris)).toContain('mail the signed letter');
      });

      test.each([
        'actions all',
        'action 9',
        'meeting',
        'deadlines',
        'groups',
        'roster',
        'group WG-Newcomers',
        'reminders',
      ])('typed elsewhere by who is out of it, “%s” shows nothing, nor its name', async (words) => {
        putOut(idris);
        const answer = await askElsewhere(words, idris);
        expect(answer).toContain('no committee here');
        expect(answer).not.toMatch(itsWords);
      });

      test('neither does the Home tab', async () => {
        await bot.openHome(idris, 'mail the signed letter');
        putOut(idris);
        turn(61);
        await bot.people.openHome(idris);
        await bot.until(() => !bot.home(idris).includes('mail the signed letter'), 'the Home tab without it');
        expect(bot.home(idris)).not.toMatch(itsWords);
      });

      test.each(['done', 'choose-reminders'])(
        'an old message’s button “%s” does nothing and tells nothing',
        async (action) => {
          putOut(idris);
          const before = bot.slack.workspace.messages.length;
          await bot.people.click(reminder(), { action }, idris);
          const told = () => bot.slack.workspace.messages.slice(before).filter((message) => message.onlyFor === idris);
          await bot.quiet();
          if (action === 'done') {
            expect(shown(told()[0])).toContain('Only people in that committee’s channel');
            expect(shown(told()[0])).not.toMatch(itsWords);
          }
          expect(await bot.ask('action 9')).toContain('due Wed 24 January');
          expect(bot.slack.workspace.views.size).toBe(0);
        },
      );

      test('nor does a window that was open', async () => {
        const card = await bot.answer('action 9');
        await bot.people.click(card, { action: 'assign' }, secretary.id);
        await bot.window();
        putOut(secretary.id);
        const sent = await bot.people.submit({ write: 'Tereza Dvořáková' }, secretary.id);
        expect(sent.body).toMatchObject({ response_action: 'errors' });
        expect(JSON.stringify(sent.body)).not.toMatch(itsWords);
      });

      test('who was put out sees it a minute longer at most, who comes in at once', async () => {
        expect(await askElsewhere('actions', idris)).toContain('mail the signed letter');
        putOut(idris);
        turn(61);
        expect(await askElsewhere('actions', idris)).toContain('no committee here');
        room.members.push(idris);
        expect(await askElsewhere('actions', idris)).toContain('mail the signed letter');
      });

      test('where the bot was put out, nobody is shown it elsewhere', async () => {
        putOut(bot.slack.workspace.botUserId);
        expect(await askElsewhere('actions', idris)).toContain('no committee here');
      });
    });

    test('a guest’s posting makes no committee, and is told so', async () => {
      const guest = bot.slack.workspace.people.get(tereza);
      if (guest) guest.is_restricted = true;
      await bot.people.say(sampleSummary, { user: tereza, channel: elsewhere });
      await bot.told('for committee members', tereza);
      expect(await database().db.selectFrom('committees').select('channelId').execute()).toEqual([
        { channelId: channel.id },
      ]);
    });

    describe('a public channel’s', () => {
      const stranger = 'U99ONNO';
      /** Forwarded to another channel. */
      const forwarded = async (): Promise<Message> => ({
        ...(await bot.answer('action 9')),
        channel: elsewhere,
      });

      test('may be looked at by a stranger, and not changed', async () => {
        addPerson(bot.slack.workspace, { id: stranger, name: 'onno', real_name: 'Onno Vis', tz: 'Europe/Amsterdam' });
        const card = await forwarded();
        const rosterBefore = await bot.ask('roster');
        await bot.people.click(card, { action: 'done' }, stranger);
        await bot.told('Join the committee’s channel', stranger);
        await bot.people.click(card, { action: 'assign' }, stranger);
        await bot.window();
        const sent = await bot.people.submit({ write: 'Tereza Dvořáková' }, stranger);
        expect(sent.body).toMatchObject({ response_action: 'errors' });
        expect(await bot.ask('action 9')).toContain('Idris');
        expect(await bot.ask('roster')).toBe(rosterBefore);
      });

      test('is no longer that of who has left it', async () => {
        expect(await askElsewhere('actions', idris)).toContain('mail the signed letter');
        await database()
          .db.updateTable('members')
          .set({ formerSince: new Date() })
          .where('userId', '=', idris)
          .execute();
        expect(await askElsewhere('actions', idris)).toContain('no committee here');
        await bot.openHome(idris, 'your committee’s secretary');
      });

      test('is not shown to a guest who is not in it', async () => {
        await database().db.updateTable('members').set({ isGuest: true }).where('userId', '=', tereza).execute();
        expect(await askElsewhere('meeting', tereza)).toContain('6 February');
        putOut(tereza);
        turn(61);
        expect(await askElsewhere('meeting', tereza)).toContain('no committee here');
      });
    });
  });
});
