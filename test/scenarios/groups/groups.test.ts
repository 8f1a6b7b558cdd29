import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listGroups } from '../../../db/groups/groups.ts';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { addChannel, addPerson, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('groups, from proposal to result', () => {
  onDatabase('PostgreSQL', (database) => {
    const db = () => database().db;
    let bot: SampleBot;
    /** Types it, and waits for its answer; others hear something of it first. */
    const type = async (text: string, answered: string, user: string = secretary.id) => {
      await bot.people.command(text, { user, channel: channel.id });
      await bot.told(answered, user);
    };
    const card = () => bot.announcements()[0] as Message;
    const groupNamed = async (name: string) => {
      const found = (await listGroups(db(), 1)).find((group) => group.name === name);
      if (!found) throw new Error(`No group is called ${name}`);
      return found;
    };
    const volunteer = async (handle: string) => {
      await bot.people.click(
        card(),
        { action: 'join-group', value: String((await groupNamed('Safe passage')).id) },
        idOf(handle),
      );
      await bot.told('You volunteered for Safe passage', idOf(handle));
    };

    beforeEach(async () => {
      bot = await startPublishedBot(db());
    });
    afterEach(() => bot.stop());

    test('offers come by clicks of different people; the chair confirms in a window; the channel reads the result once', async () => {
      await volunteer('tereza');
      await volunteer('shinobu');
      await bot.until(() => /waiting list \(1\)/.test(shown(card())), 'the waiting list on the card');
      expect(await bot.ask('confirm Safe passage', idOf('tereza'))).toContain('Only the secretariat and the chair');
      const list = await bot.answer('confirm Safe passage');
      expect(list.text).toMatch(
        /2 volunteers for 1 seat[\s\S]*has a seat\): PC Members; no other seat[\s\S]*on the waiting list\)/,
      );
      await bot.people.click(list, { action: 'confirm-seats' }, secretary.id);
      await bot.window('Confirm seats');
      const { members, waiting } = await groupNamed('Safe passage');
      const [first = 0, second = 0] = [members[0]?.id, waiting[0]?.id];
      const both = await bot.people.submit({ [`offer-${second}`]: 'seat' }, secretary.id);
      expect(JSON.stringify(both.body)).toContain('You chose 2 for 1 seat');
      await bot.people.submit({ [`offer-${first}`]: 'waits', [`offer-${second}`]: 'seat' }, secretary.id);
      await bot.until(() => /confirmed by the chair/.test(shown(card())), 'the card with the seats confirmed');
      const results = () => bot.announcements().filter((message) => message.text.startsWith('Volunteering is closed'));
      await bot.until(() => results().length === 1, 'the result');
      expect(results()[0]?.text).toMatch(/Safe passage: .*Nakagawa.* \(confirmed by the chair\); waiting list: .*Dvo/);
    });

    test('who moves up while the chair looks at the list keeps the seat that he has by then', async () => {
      await volunteer('tereza');
      await volunteer('shinobu');
      await bot.people.click(await bot.answer('confirm Safe passage'), { action: 'confirm-seats' }, secretary.id);
      await bot.window('Confirm seats');
      expect(await bot.ask('leave Safe passage', idOf('tereza'))).toContain('You stepped down');
      await bot.people.submit({}, secretary.id);
      await bot.told('has a seat', secretary.id);
      const { members } = await groupNamed('Safe passage');
      expect(members.map(({ name }) => name)).toEqual([expect.stringContaining('Nakagawa')]);
    });

    test('a last day is set for all topics; who has not answered may say "Not this time", and the card ends with the day', async () => {
      expect(await bot.ask('volunteer closes 24 January', idOf('tereza'))).toContain(
        'Only the secretariat and the chair',
      );
      expect(await bot.ask('volunteer closes 24 January')).toContain('volunteer until Wed 24 January');
      await volunteer('tereza');
      await bot.turnTo('2024-01-22T20:00:00Z');
      const reminded = bot.direct(idOf('rami')).at(-1) as Message;
      expect(reminded.text).toContain('volunteer for Safe passage? Volunteering closes on Wed 24 January');
      expect(JSON.stringify(bot.direct(idOf('tereza')).map(({ text }) => text))).not.toContain('Will you volunteer');
      await bot.people.click(reminded, { action: 'not-this-time', label: 'Not this time' }, idOf('rami'));
      await bot.told('remind you about', idOf('rami'));
      await bot.turnTo('2024-01-25T09:00:00Z');
      await bot.until(() => shown(card()).includes('volunteering is closed'), 'the card without the buttons');
      expect(shown(card())).not.toContain('"Volunteer"');
      expect(await bot.ask('join Safe passage', idOf('sina'))).toContain('no longer takes volunteers');
    });

    test('who asks to join is let in by a click, and told; who is declined is told in private', async () => {
      expect(await bot.ask('group WG-Newcomers by approval')).toContain('Group updated');
      expect(shown(card())).toContain('Ask to join');
      await type('join WG-Newcomers', 'You asked to join', idOf('sina'));
      await type('join WG-Newcomers', 'You asked to join', idOf('rami'));
      // Each chair has both; one of them answers.
      const asking = () => bot.slack.workspace.messages.filter((message) => message.text.includes('asks to join'));
      const requests = () => asking().filter(({ channel }) => channel === asking()[0]?.channel);
      await bot.until(() => requests().length === 2, 'the requests');
      const [bySina, byRami] = requests();
      const asked = `U${bySina?.channel.slice(1)}`;
      await bot.people.click(bySina as Message, { action: 'approve-join-request' }, asked);
      await bot.until(
        () => bot.direct(idOf('sina')).some(({ text }) => text.includes('approved your request')),
        'the approval',
      );
      await bot.people.click(byRami as Message, { action: 'decline-join-request' }, asked);
      await bot.until(
        () => bot.direct(idOf('rami')).some(({ text }) => text.includes('declined your request')),
        'the word',
      );
      expect(await bot.ask('group WG-Newcomers')).toMatch(/Sina|Fonoti/);
      await bot.people.click(bySina as Message, { action: 'approve-join-request' }, asked);
      await bot.told('This request was already answered', asked);
    });

    test('who joins is let into the group’s public channel when he asks for it, and into no private one', async () => {
      const rooms = { C0TIDES: 'public', C0SECRET: 'private', C0FAR: 'public' } as const;
      for (const [id, kind] of Object.entries(rooms)) {
        const members = [secretary.id, ...(id === 'C0FAR' ? [] : [bot.slack.workspace.botUserId])];
        addChannel(bot.slack.workspace, { id, kind, members });
      }
      const inviteTo = async (id: string, handle: string) => {
        expect(await bot.ask(`group WG-Newcomers channel <#${id}|${id}>`)).toContain('Group updated');
        const joined = await bot.answer('join WG-Newcomers', idOf(handle));
        expect(joined.text).toContain(`Its channel is <#${id}>`);
        await bot.people.click(joined, { action: 'join-channel' }, idOf(handle));
        return joined;
      };
      await inviteTo('C0TIDES', 'sina');
      await bot.told('in <#C0TIDES> now', idOf('sina'));
      expect(bot.slack.workspace.channels.get('C0TIDES')?.members).toContain(idOf('sina'));
      await inviteTo('C0SECRET', 'rami');
      await bot.told('invite you to <#C0SECRET>', idOf('rami'));
      const joined = await inviteTo('C0FAR', 'tereza');
      await bot.told('invite you to <#C0FAR>', idOf('tereza'));
      await bot.ask('group WG-Newcomers channel none');
      await bot.people.click(joined, { action: 'join-channel' }, idOf('tereza'));
      await bot.told('no longer has a channel', idOf('tereza'));
    });

    test('a group is made in a window, led, managed by its lead, and closed with what it leaves open', async () => {
      const list = await bot.answer('groups');
      await bot.people.click(list, { action: 'new-group' }, secretary.id);
      await bot.window('New group');
      const taken = await bot.people.submit({ name: 'Safe passage' }, secretary.id);
      expect(JSON.stringify(taken.body)).toContain('already a group called Safe passage');
      await bot.people.submit({ name: 'Tide tables', seats: '2' }, secretary.id);
      await bot.told('Group created', secretary.id);
      // Its card shows who is in, as the announcement does of those that a summary proposed.
      const [own] = bot.announcements().filter(({ text }) => text.startsWith('Working group: Tide tables'));
      expect(shown(own)).toContain('2 seats open');
      await bot.people.click(own as Message, { action: 'join-group' }, idOf('shinobu'));
      await bot.until(() => own?.text.includes('Shinobu') === true, 'the name on the card');
      expect(shown(own)).toContain('1 seat open');
      await type(`group Tide tables role <@${idOf('rami')}|rami> lead`, 'is now a lead');
      await bot.until(() => bot.direct(idOf('rami')).some(({ text }) => text.includes('added you to')), 'the word');

      const managing = await bot.answer('group Tide tables', idOf('rami'));
      await bot.people.click(managing, { action: 'manage-group' }, idOf('rami'));
      await bot.window('Manage group');
      await bot.people.submit({}, idOf('rami'));
      expect(bot.opened()).toContain('Nothing has changed');
      await bot.people.click(managing, { action: 'manage-group' }, idOf('rami'));
      await bot.window('Manage group');
      expect(bot.opened()).not.toContain('Volunteer until');
      await bot.people.submit(
        { entry: 'invitation', who: idOf('sina'), role: 'liaison', 'liaison-to': 'the port' },
        idOf('rami'),
      );
      await bot.told('Group updated', idOf('rami'));
      expect(await bot.ask('group Tide tables')).toMatch(/liaison to the port.*invite-only/s);
      await type('group Tide tables close', 'Only the secretariat and the chair', idOf('rami'));

      addPerson(bot.slack.workspace, { id: 'U0PIA', name: 'pia', real_name: 'Pia Holm', tz: 'UTC' });
      await bot.people.click(await bot.answer('group Tide tables'), { action: 'manage-group' }, secretary.id);
      await bot.window('Manage group');
      await bot.people.submit({ seats: '3', who: 'U0PIA', role: 'lead' }, secretary.id);
      await bot.told('The member’s place wasn’t changed. That person isn’t on the roster', secretary.id);

      await bot.ask('add Draw the tables by 3 May');
      const { rows } = {
        rows: await db().selectFrom('actions').select('number').orderBy('id', 'desc').limit(1).execute(),
      };
      await bot.ask(`assign ${rows[0]?.number} Tide tables`);
      const managed = await bot.answer('group Tide tables');
      await bot.people.click(managed, { action: 'manage-group' }, secretary.id);
      await bot.window('Volunteer until');
      await bot.people.submit({ state: 'closed' }, secretary.id);
      await bot.told('It still has 1 open action', secretary.id);
      expect(shown(own)).toContain('Closed');
      expect(shown(own)).not.toContain('"actions"');
      expect(await bot.ask('join Tide tables', idOf('tereza'))).toContain('is closed to new members');
      expect(await bot.ask('undo')).toContain('Tide tables');
    });
  });
});
