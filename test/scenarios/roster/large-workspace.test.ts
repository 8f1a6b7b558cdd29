import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findOrCreateCommittee } from '../../../db/committee/committees.ts';
import { addMember } from '../../../db/roster/members.ts';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { keepManyCommittees } from '../../support/committee/many-committees.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import { statementsOf } from '../../support/databases/statements-of.ts';
import { addChannel, addPerson, type Channel, directChannel } from '../../support/fake-slack/fake-slack-workspace.ts';
import { eventEnvelope } from '../../support/slack-client/payloads.ts';

const now = '2027-03-08T12:00:00Z';
const vera = { id: 'U0VERA', name: 'vera', real_name: 'Vera Lund', tz: 'Europe/Oslo' };
const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
const by = { user: vera.id, channel: 'C0BOARD' };

onBothDatabases('in a workspace of many people', (database) => {
  const db = () => database().db;
  let bot: TestBot;
  let board: Channel;

  beforeEach(async () => {
    await empty(db());
    bot = await startTestBot(db(), { people: [vera], channel: { id: 'C0BOARD', name: 'board' }, now });
    board = bot.slack.workspace.channels.get('C0BOARD') as Channel;
    const { id } = await findOrCreateCommittee(db(), workspace, { channelId: board.id, name: 'Board' }, bot.clock.now);
    await addMember(db(), { committeeId: id, name: vera.real_name, userId: vera.id, role: 'secretariat' });
  });
  afterEach(() => bot.stop());

  const tell = (event: Record<string, unknown>) => bot.people.deliver(eventEnvelope(bot.slack, event));
  const newPerson = (id: string, real_name: string) =>
    addPerson(bot.slack.workspace, { id, name: id.toLowerCase(), real_name, tz: 'UTC' });
  const lists = () => bot.slack.callsOf('users.list').length;

  test('the people are listed once an hour, and who is new meanwhile is among them', async () => {
    const inChannel = async () => (await bot.people.ask('roster from channel', by)).text;
    expect(await inChannel()).toContain('0 new members');
    const jon = newPerson('U0JON', 'Jon Berg');
    await tell({ type: 'team_join', user: { ...jon, team_id: workspace.teamId } });
    await bot.quiet();
    board.members.push(jon.id);
    bot.clock.now = new Date('2027-03-08T12:59:00Z');
    expect(await inChannel()).toContain('New: Jon Berg');
    jon.real_name = 'Jon Berg-Lie';
    await tell({ type: 'user_change', user: { ...jon, team_id: workspace.teamId } });
    await bot.quiet();
    expect(await inChannel()).toContain('New: Jon Berg-Lie');
    expect(lists()).toBe(1);
    bot.clock.now = new Date('2027-03-08T13:01:00Z');
    await inChannel();
    expect(lists()).toBe(2);
  });

  test('of 200 who join in one second while Slack names nobody, each is on the roster', async () => {
    bot.slack.always('users.info', { kind: 'limit', retryAfterSeconds: 30 });
    const people = Array.from({ length: 200 }, (_, nth) => newPerson(`U0NEW${nth}`, `New Person ${nth}`));
    for (const { id } of people) board.members.push(id);
    await Promise.all(
      people.map(({ id }) => tell({ type: 'member_joined_channel', user: id, channel: board.id, channel_type: 'C' })),
    );
    await bot.quiet();
    const { count } = await db()
      .selectFrom('members')
      .where('name', 'like', 'New Person %')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(200);
    expect(lists()).toBe(1);
  }, 120_000);

  test('on the Home tab the bot finds somebody’s channel among hundreds of committees by one question', async () => {
    for (let nth = 1; nth <= 300; nth += 1) {
      const { id } = addChannel(bot.slack.workspace, { id: `C0OTHER${nth}`, members: ['U0BOT'] });
      await findOrCreateCommittee(db(), workspace, { channelId: id, name: `Other ${nth}` }, bot.clock.now);
    }
    const jon = newPerson('U0JON', 'Jon Berg');
    bot.slack.workspace.channels.get('C0OTHER299')?.members.push(jon.id);
    await bot.people.openHome(jon.id);
    await bot.until(() => bot.slack.workspace.homes.has(jon.id), 'the Home tab');
    expect(JSON.stringify(bot.slack.workspace.homes.get(jon.id))).toContain('Other 299');
    expect(bot.slack.callsOf('users.conversations')).toHaveLength(1);
    expect(bot.slack.callsOf('conversations.members')).toHaveLength(1);
  });

  test('where Slack is asked too often for that, the Home tab is drawn all the same', async () => {
    bot.slack.always('users.conversations', { kind: 'limit', retryAfterSeconds: 30 });
    await bot.people.openHome(vera.id);
    await bot.until(() => bot.slack.workspace.homes.has(vera.id), 'the Home tab');
    expect(JSON.stringify(bot.slack.workspace.homes.get(vera.id))).toContain('"Board"');
  });

  describe('somebody in 100 committees', () => {
    const many = 'U0MANY';

    beforeEach(async () => {
      newPerson(many, 'Maud Nyland');
      await keepManyCommittees(db(), 100, bot.clock.now);
      for (let nth = 1; nth <= 100; nth += 1) {
        addChannel(bot.slack.workspace, { id: `C0MANY${nth}`, members: ['U0BOT', many] });
      }
      await bot.people.ask('help', by);
    });

    const costOf = async (work: () => Promise<unknown>) => {
      const before = bot.slack.calls.length;
      const statements = await statementsOf(async () => {
        await work();
        await bot.quiet();
      });
      return { statements, calls: bot.slack.calls.length - before };
    };
    const openHome = async (user: string) => {
      await bot.people.openHome(user);
      await bot.until(() => bot.slack.workspace.homes.has(user), 'the Home tab');
    };

    test('is shown a Home tab for at most three times what one committee costs', async () => {
      const one = await costOf(() => openHome(vera.id));
      const all = await costOf(() => openHome(many));
      expect(all.statements).toBeLessThanOrEqual(3 * one.statements);
      expect(all.calls).toBeLessThanOrEqual(3 * one.calls);
      expect(JSON.stringify(bot.slack.workspace.homes.get(many))).toContain('You’re in more committees than fit here');
    });

    test('is asked in a direct message which one they mean, after a look at two of them', async () => {
      const channel = directChannel(bot.slack.workspace, many).id;
      const { calls } = await costOf(async () => {
        const answer = await bot.people.ask('actions', { user: many, channel });
        expect(answer.text).toContain('such as Board and Committee 1');
      });
      // The answer is a third.
      expect(calls).toBeLessThanOrEqual(3);
    });
  });
});
