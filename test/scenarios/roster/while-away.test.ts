import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import type { Person } from '../../support/fake-slack/fake-slack-workspace.ts';

/** Slack sends no event later of what happened while the bot was down. */
onBothDatabases('accounts that changed while the bot was away', (database) => {
  let bot: SampleBot;
  let before: number;
  const marisol = idOf('marisol');
  const toldThem = () => bot.direct(marisol).slice(before);
  const account = () => bot.slack.workspace.people.get(marisol) as Person;
  const handovers = () => bot.direct(secretary.id).filter(({ text }) => /Marisol .* has left the workspace/.test(text));
  const isFormer = async () => (await bot.ask('roster former')).includes('Marisol Castellanos');
  /** What any other member would be told too, and the bot was not up to say. */
  const dueLate = '2024-01-25T20:00:00Z';

  beforeEach(async () => {
    bot = await startPublishedBot(database().db);
    await bot.ask('assign 9 Marisol Castellanos');
    await bot.ask('due 9 24 January');
    before = bot.direct(marisol).length;
  });
  afterEach(() => bot.stop());

  test('closed: found at the start, and the handover is asked as when Slack tells it', async () => {
    account().deleted = true;
    await bot.runDaily();
    await bot.turnTo(dueLate);
    expect(await isFormer()).toBe(true);
    expect(handovers()[0]?.text).toMatch(/Choose who takes over \d item.*#9 /s);
    expect(toldThem()).toEqual([]);
    await bot.runDaily();
    await bot.turnTo('2024-02-25T20:00:00Z');
    expect(handovers()).toHaveLength(1);
    expect(toldThem()).toEqual([]);
  });

  test.each([
    ['the bot was down at its hour', undefined, dueLate],
    ['the action is overdue', dueLate, '2024-01-31T14:00:00Z'],
  ])('closed: found before a reminder is said late because %s', async (_why, saidAt, moment) => {
    if (saidAt) await bot.turnTo(saidAt);
    const told = toldThem().length;
    account().deleted = true;
    await bot.turnTo(moment);
    expect(handovers()).toHaveLength(1);
    expect(toldThem()).toHaveLength(told);
    expect(await isFormer()).toBe(true);
  });

  test.each([
    { kind: 'limit', retryAfterSeconds: 1000 },
    { kind: 'refuse', error: 'fatal_error' },
  ] as const)('Slack does not tell: nobody is taken off, and reminders go out: %j', async (wrong) => {
    bot.slack.always('users.info', wrong);
    bot.slack.always('users.list', wrong);
    await expect(bot.runDaily()).rejects.toThrow();
    await expect(bot.turnTo(dueLate)).rejects.toThrow();
    expect(toldThem()).toContainEqual(expect.objectContaining({ text: expect.stringContaining('#9 ') }));
    expect(await isFormer()).toBe(false);
  });

  test('renamed: the same member, whatever they call themselves now', async () => {
    Object.assign(account(), { name: 'mc', real_name: 'Em Cee' });
    await bot.runDaily();
    await bot.turnTo(dueLate);
    expect(await bot.ask('roster linked')).toContain('Marisol Castellanos');
    expect(toldThem()).toContainEqual(expect.objectContaining({ text: expect.stringContaining('#9 ') }));
    expect(handovers()).toEqual([]);
  });

  test('a guest now: no departure, and a guest’s rights', async () => {
    account().is_restricted = true;
    expect(await bot.ask('roster linked')).not.toMatch(/Marisol.*guest/);
    await bot.runDaily();
    expect(await bot.ask('roster linked')).toMatch(/Marisol.*guest/);
    expect(handovers()).toEqual([]);
  });
});
