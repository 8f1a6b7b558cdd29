import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import { addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';

onBothDatabases('the first day of somebody new', (database) => {
  let bot: SampleBot;
  const newcomer = (id: string, more: object = {}) => {
    addPerson(bot.slack.workspace, { id, name: id.toLowerCase(), real_name: `New ${id}`, tz: 'UTC', ...more });
    const there = bot.slack.workspace.channels.get(channel.id);
    there?.members.push(id);
  };
  const event = (type: 'member_joined_channel' | 'member_left_channel', user: string) =>
    bot.event({ type, user, channel: channel.id, channel_type: 'C' });
  const join = (user: string) => event('member_joined_channel', user);
  const onRoster = async (userId: string) =>
    (await database().db.selectFrom('members').where('userId', '=', userId).select('id').execute()).length;

  beforeAll(async () => {
    bot = await startPublishedBot(database().db);
  });
  afterAll(() => bot.stop());

  test('who joins the channel is on the roster, and nothing is sent to him unasked', async () => {
    newcomer('U0NEWA');
    const before = bot.slack.workspace.messages.length;
    await join('U0NEWA');
    expect(await onRoster('U0NEWA')).toBe(1);
    expect(bot.slack.workspace.messages).toHaveLength(before);
  });

  test('the Home tab says what the committee is, what the bot does, what wants people, when it meets, and the settings', async () => {
    newcomer('U0NEWB');
    await join('U0NEWB');
    await bot.openHome('U0NEWB', 'Open groups');
    const shown = bot.home('U0NEWB');
    expect(shown).toMatch(/\d+ members, in <#C01COMMITTEE>\. Chair: .*Secretariat: .*Lea Baumann/);
    expect(shown).toContain('I keep its actions, remind their owners');
    expect(shown).toContain('You have no open actions.');
    expect(shown).toContain('6 February 2024, 11:00 UTC');
    expect(shown).toMatch(/Upcoming dates.*harbour grants.*27 January/);
    expect(shown).toContain('Your reminders: 7 days before');
    expect(shown).toMatch(/"accessibility_label":"Volunteer for /);
  });

  test('a click there joins, and the tab follows', async () => {
    newcomer('U0NEWC');
    await join('U0NEWC');
    await bot.openHome('U0NEWC', 'Volunteer for Safe passage');
    const value = /"value":"(\d+)","accessibility_label":"Volunteer for Safe passage/.exec(bot.home('U0NEWC'))?.[1];
    await bot.people.clickHome({ action: 'join-group', value: value ?? '' }, 'U0NEWC');
    await bot.until(() => /Your groups\*\\n[^"]*Safe passage/.test(bot.home('U0NEWC')), 'the group among his own');
    expect(bot.home('U0NEWC')).not.toContain('Volunteer for Safe passage');
  });

  test('who was in the channel before the bot came is put on the roster by opening the tab', async () => {
    newcomer('U0NEWD');
    await bot.openHome('U0NEWD', 'members, in <#C01COMMITTEE>');
    expect(await onRoster('U0NEWD')).toBe(1);
  });

  test('who is not in the channel is not, and sees no committee', async () => {
    addPerson(bot.slack.workspace, { id: 'U0OUT', name: 'out', real_name: 'Out Side', tz: 'UTC' });
    await bot.openHome('U0OUT', 'I’m your committee');
    expect(bot.home('U0OUT')).not.toContain('members, in <#C01COMMITTEE>');
    expect(await onRoster('U0OUT')).toBe(0);
  });

  test('a bot that joins the channel is nobody', async () => {
    newcomer('U0ROBOT', { is_bot: true });
    await join('U0ROBOT');
    expect(await onRoster('U0ROBOT')).toBe(0);
  });

  test('who has left sees nothing of it any more', async () => {
    const marisol = idOf('marisol');
    await bot.openHome(marisol, 'members, in <#C01COMMITTEE>');
    await event('member_left_channel', marisol);
    expect(await bot.ask('roster former')).toContain('Marisol');
    await bot.openHome(marisol, 'I’m your committee');
    expect(bot.home(marisol)).not.toContain('members, in <#C01COMMITTEE>');
  });
});
