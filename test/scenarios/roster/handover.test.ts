import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, secretary } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

onBothDatabases('a member leaves', (database) => {
  let bot: SampleBot;
  const marisol = idOf('marisol');
  const asked = (): Message | undefined => bot.direct(secretary.id).find((message) => message.text.includes('Marisol'));
  const until = (words: string) => bot.until(() => asked()?.text.includes(words) === true, words);
  const leave = () => bot.event({ type: 'member_left_channel', user: marisol, channel: channel.id, channel_type: 'C' });
  const click = async (action: string, label: string) => {
    const value = new RegExp(
      `"action_id":"${action}"[^}]*?\\}[^}]*?"value":"(\\d+)"[^}]*?"accessibility_label":"[^"]*${label}`,
    ).exec(JSON.stringify(asked()?.blocks))?.[1];
    await bot.people.click(asked() as Message, { action, value: value ?? '' }, secretary.id);
  };

  beforeEach(async () => {
    bot = await startPublishedBot(database().db);
    await bot.ask('join WG-Language', marisol);
    await bot.ask('assign 9 Marisol Castellanos');
    await bot.ask('due 9 24 January');
  });
  afterEach(() => bot.stop());

  test('the channel: what he had waits for the secretariat, with a proposal each, and he is reminded no more', async () => {
    await leave();
    await until('Marisol Castellanos Vega has left the channel. Choose who takes over 2 items');
    expect(asked()?.text).toMatch(/#9 .*Suggested: .*, chair\./s);
    expect(asked()?.text).toMatch(/A seat in .*Language.*Suggested: leave the seat open/s);
    expect(await bot.ask('action 9')).toContain('Marisol Castellanos');
    await bot.turnTo('2024-01-24T20:00:00Z');
    expect(bot.direct(marisol)).toEqual([]);
    expect(await bot.ask('roster former')).toContain('Marisol Castellanos');
    expect(await bot.ask('roster linked')).not.toContain('Marisol Castellanos');

    await click('accept-handover', 'action 9');
    await until('given to');
    expect(await bot.ask('action 9')).toMatch(/handed it over/);
    await click('leave-handover', '');
    await until('Everything is handed over');
    expect(asked()?.text).toContain('left as it is');
  });

  test('given to another by the menu, and taken back by undo', async () => {
    await leave();
    await until('2 items');
    await bot.people.click(asked() as Message, { action: 'give-handover', choose: idOf('tereza') }, secretary.id);
    await until('given to');
    expect(await bot.ask('actions', idOf('tereza'))).toContain('*#9* ');
    await bot.ask('undo');
    await until('2 items');
    expect(await bot.ask('action 9')).toContain('Marisol Castellanos');
  });

  test('nobody else decides', async () => {
    await leave();
    await until('2 items');
    await bot.people.click(asked() as Message, { action: 'give-handover', choose: idOf('tereza') }, idOf('tereza'));
    await bot.told('Only the secretariat', idOf('tereza'));
    expect(asked()?.text).toContain('2 items');
  });

  test('back again, what was not handed over is his, and he is reminded', async () => {
    await leave();
    await until('2 items');
    await bot.event({ type: 'member_joined_channel', user: marisol, channel: channel.id, channel_type: 'C' });
    await until('is back');
    await bot.turnTo('2024-01-24T20:00:00Z');
    // Asked at the same moment whether he takes it: which of the two is said first is nobody's business.
    const told = bot.direct(marisol).map(({ text }) => text);
    expect(told).toContainEqual(expect.stringMatching(/^#9 .*: due today/));
  });

  describe('the workspace, or his term', () => {
    test('a closed account is a departure', async () => {
      const user = { id: marisol, name: 'marisol', deleted: true, tz: 'America/Bogota' };
      await bot.event({ type: 'user_change', user });
      await until('has left the workspace. Choose who takes over 2 items');
    });

    test('the secretariat retires a member, and takes it back', async () => {
      await bot.people.command(`retire <@${marisol}|marisol>`, { user: secretary.id, channel: channel.id });
      await bot.told('is no longer a member', secretary.id);
      await until('has ended their term. Choose who takes over 2 items');
      expect(await bot.ask('retire Marisol Castellanos')).toContain('no one called');
      await bot.ask('undo');
      await until('is back');
      expect(await bot.ask('roster linked')).toContain('Marisol Castellanos');
    });

    test('a member retires nobody', async () => {
      expect(await bot.ask(`retire <@${marisol}|marisol>`, idOf('tereza'))).toContain('Only the secretariat');
    });
  });

  test('who left another channel, and who joins a committee, is no concern of the secretariat’s', async () => {
    await bot.event({ type: 'member_left_channel', user: marisol, channel: 'C02GENERAL', channel_type: 'C' });
    await bot.event({ type: 'member_joined_channel', user: idOf('pasang'), channel: channel.id, channel_type: 'C' });
    await bot.quiet();
    expect(await bot.ask('roster linked')).toContain('Marisol Castellanos');
    expect(bot.direct(idOf('pasang'))).toEqual([]);
    expect(bot.slack.workspace.messages.filter((message) => /to hand over/.test(message.text))).toEqual([]);
  });
});
