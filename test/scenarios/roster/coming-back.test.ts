import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('somebody comes back', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const aminata = idOf('aminata');
    const tereza = idOf('tereza');
    const event = (type: 'member_joined_channel' | 'member_left_channel', user: string) =>
      bot.event({ type, user, channel: channel.id, channel_type: 'C' });
    const rejoin = async (user: string) => {
      await event('member_left_channel', user);
      await event('member_joined_channel', user);
    };
    const entry = (user: string) =>
      database()
        .db.selectFrom('members')
        .where('userId', '=', user)
        .select(['role', 'formerSince'])
        .executeTakeFirstOrThrow();
    /** The message that asks the secretary about somebody, once it is delivered. */
    const asked = async (words: string): Promise<Message> => {
      await bot.turnTo(bot.clock.now.toISOString());
      const message = bot.direct(secretary.id).find((one) => one.text.includes(words));
      if (!message) throw new Error(`She is not asked: ${words}`);
      return message;
    };
    const answer = async (message: Message, action: 'confirm-person' | 'decline-person') => {
      await bot.people.click(message, { action }, secretary.id);
      await bot.quiet();
    };

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('retired, not by leaving and joining: the secretary is asked, and may make them a member again', async () => {
      await bot.answer(`retire <@${aminata}>`);
      await rejoin(aminata);
      expect((await entry(aminata)).formerSince).not.toBeNull();
      expect(await bot.ask('add Write to the port', aminata)).toContain('for committee members');
      const question = await asked('who was retired, joined the channel again');
      await answer(question, 'confirm-person');
      expect(await entry(aminata)).toEqual({ role: 'member', formerSince: null });
      expect(shown(question)).toContain(`${secretary.name} said yes`);
      expect(await bot.ask('undo')).toContain('came back');
      expect((await entry(aminata)).formerSince).not.toBeNull();
    });

    test('who left before they could be retired, neither', async () => {
      await event('member_left_channel', aminata);
      expect(await bot.ask(`retire <@${aminata}>`)).toContain('is no longer a member');
      expect(await bot.ask(`retire <@${aminata}>`)).toContain('isn’t on the roster');
      await event('member_joined_channel', aminata);
      expect((await entry(aminata)).formerSince).not.toBeNull();
      await asked('who was retired, joined the channel again');
    });

    test('by the secretary’s word, which a member cannot give, as a member, and asked about the role', async () => {
      const { role } = await entry(aminata);
      await bot.answer(`retire <@${aminata}>`);
      expect(await bot.ask(`return <@${aminata}>`, tereza)).toContain('Only the secretariat');
      expect(await bot.ask(`return <@${aminata}>`)).toContain('is a member again');
      expect(await entry(aminata)).toEqual({ role: 'member', formerSince: null });
      expect(await bot.ask(`return <@${aminata}>`)).toContain('already a member');
      await answer(await asked('is back, as a member'), 'confirm-person');
      expect((await entry(aminata)).role).toBe(role);
    });

    test('left by themselves, as a member, and has the former role only when the secretary says so', async () => {
      await rejoin(aminata);
      expect(await entry(aminata)).toEqual({ role: 'member', formerSince: null });
      const question = await asked('is back, as a member');
      await answer(question, 'decline-person');
      expect((await entry(aminata)).role).toBe('member');
      expect(shown(question)).toContain('said no');
    });

    test('who alone directs the committee keeps the role: nobody else could give it back', async () => {
      await database().db.updateTable('members').set({ role: 'member' }).where('userId', '<>', secretary.id).execute();
      await rejoin(secretary.id);
      expect(await entry(secretary.id)).toEqual({ role: 'secretariat', formerSince: null });
    });

    test('with an account that was closed and is open again, where they are in the channel', async () => {
      const change = (deleted: boolean) =>
        bot.event({ type: 'user_change', user: { id: tereza, name: 'tereza', deleted, tz: 'Europe/Prague' } });
      const members = bot.slack.workspace.channels.get(channel.id)?.members ?? [];
      await change(true);
      const place = members.indexOf(tereza);
      members.splice(place, 1);
      bot.clock.now = new Date(bot.clock.now.getTime() + 120_000);
      await change(false);
      expect((await entry(tereza)).formerSince).not.toBeNull();
      members.push(tereza);
      await change(false);
      expect(await entry(tereza)).toEqual({ role: 'member', formerSince: null });
    });
  });

  onDatabase('PostgreSQL', (database) => {
    test('a namesake of the chair is asked about with two buttons, and a stranger’s click gives nothing', async () => {
      const bot = await startPublishedBot(database().db);
      try {
        const { db } = database();
        await db.insertInto('members').values({ committeeId: 1, name: 'Victoria Strand', role: 'chair' }).execute();
        await bot.joins({ id: 'U0EVIL', name: 'evil', real_name: 'Victoria Strand', tz: 'UTC', is_restricted: true });
        await bot.turnTo(bot.clock.now.toISOString());
        const question = bot
          .direct(secretary.id)
          .find(({ text }) => text.includes('Is <@U0EVIL> the chair Victoria Strand?'));
        expect(question).toBeDefined();
        expect(await bot.ask('settings', 'U0EVIL')).not.toContain('change-settings');
        await bot.people.click(question as Message, { action: 'confirm-person' }, 'U0EVIL');
        await bot.told('Only the secretariat', 'U0EVIL');
        await bot.people.click(question as Message, { action: 'confirm-person' }, secretary.id);
        await bot.told('Victoria Strand is chair. They can change', secretary.id);
        expect(await bot.ask('settings', 'U0EVIL')).toContain('change-settings');
      } finally {
        await bot.stop();
      }
    });
  });
});
