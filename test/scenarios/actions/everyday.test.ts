import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('the days after a summary', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    /** Action 9 is Idris's, until 24 January. */
    const giveIdris = async () => {
      await bot.ask('assign 9 Idris Yusuf');
      await bot.ask('due 9 24 January');
      await bot.ask('accept 9', idOf('idris.yusuf'));
    };

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
    });
    afterEach(() => bot.stop());

    test('"Take it" makes an action of the secretariat one person’s own', async () => {
      const list = await bot.answer('actions', idOf('aminata'));
      await bot.people.click(list, { action: 'take', value: '4' }, idOf('aminata'));
      await bot.told('You took action #', idOf('aminata'));
      expect(await bot.ask('actions', idOf('idris.yusuf'))).not.toContain('*#4* ');
      expect(await bot.ask('actions', idOf('aminata'))).toContain('*#4* ');
    });

    test('who comes second is told who was first; who is in no such group, that it is not theirs', async () => {
      const card = await bot.answer('action 6', idOf('aminata'));
      await bot.people.click(card, { action: 'take' }, idOf('aminata'));
      await bot.told('You took action #', idOf('aminata'));
      await bot.people.click(card, { action: 'take' }, idOf('idris.yusuf'));
      await bot.told('already taken', idOf('idris.yusuf'));
      const other = await bot.answer('action 7');
      await bot.people.click(other, { action: 'take' }, idOf('tereza'));
      await bot.told('#7 isn’t yours', idOf('tereza'));
    });

    test('"Mark done" closes it, "Reopen" opens it again, and the history says who', async () => {
      const card = await bot.answer('action 4', idOf('aminata'));
      await bot.people.click(card, { action: 'done' }, idOf('aminata'));
      await bot.told('Action #4 is done', idOf('aminata'));
      const closed = await bot.answer('action 4');
      expect(shown(closed)).toMatch(/Aminata[^•]*marked it done|Diallo[^•]*marked it done/);
      await bot.people.click(closed, { action: 'reopen' }, secretary.id);
      await bot.told('You reopened action #4', secretary.id);
      expect(await bot.ask('actions done')).not.toContain('*#4* ');
    });

    test('the secretariat assigns and dates an action in a window', async () => {
      const card = await bot.answer('action 9');
      await bot.people.click(card, { action: 'assign' }, secretary.id);
      await bot.window('Assign action');
      const nobody = await bot.people.submit({}, secretary.id);
      expect(nobody.body).toMatchObject({ response_action: 'errors' });
      const long = await bot.people.submit({ write: 'Captain '.repeat(20) }, secretary.id);
      expect(JSON.stringify(long.body)).toContain('…');
      const unknown = await bot.people.submit({ write: 'Captain Nemo' }, secretary.id);
      expect(JSON.stringify(unknown.body)).toContain('Captain Nemo');
      await bot.people.submit({ write: 'Idris Yusuf' }, secretary.id);
      await bot.people.click(card, { action: 'change-date' }, secretary.id);
      await bot.window('Change date');
      await bot.people.submit({ due: '2024-01-24' }, secretary.id);
      const text = await bot.ask('action 9');
      expect(text).toMatch(/Idris|Yusuf/);
      expect(text).toContain('due Wed 24 January');
    });

    test('the owner is reminded in the morning where he lives, once', async () => {
      await giveIdris();
      const reminders = () => bot.direct(idOf('idris.yusuf'));
      await bot.turnTo('2024-01-17T12:00:00Z');
      const before = reminders().length;
      expect(before).toBe(1);
      // Nairobi is three hours ahead: nine there is six in London.
      await bot.turnTo('2024-01-23T05:59:00Z');
      expect(reminders()).toHaveLength(before);
      await bot.turnTo('2024-01-23T06:00:00Z');
      await bot.turnTo('2024-01-23T06:01:00Z');
      expect(reminders()).toHaveLength(before + 1);
      expect(reminders().at(-1)?.text).toMatch(/mail the signed letter/);
      expect(reminders().at(-1)?.text).toMatch(/tomorrow|24 January/);
    });

    test('who moves to another zone is reminded in its morning', async () => {
      await giveIdris();
      const user = { id: idOf('idris.yusuf'), tz: 'America/Bogota' };
      await bot.event({ type: 'user_change', user });
      const reminders = () => bot.direct(user.id).filter((message) => /signed letter/.test(message.text));
      // Bogotá is five hours behind: nine there is fourteen in London.
      await bot.turnTo('2024-01-17T13:59:00Z');
      expect(reminders()).toEqual([]);
      await bot.turnTo('2024-01-17T14:00:00Z');
      expect(reminders()).toHaveLength(1);
    });

    test('the Home tab has what is mine, and its buttons draw it anew', async () => {
      await giveIdris();
      const user = idOf('idris.yusuf');
      await bot.openHome(user, 'mail the signed letter');
      expect(bot.home(user)).toContain('6 February 2024, 11:00 UTC');
      await bot.people.clickHome({ action: 'done', value: '9' }, user);
      await bot.until(() => !bot.home(user).includes('mail the signed letter'), 'the Home tab without it');
    });

    test('on the Home tab, who comes second reads in a window who was first', async () => {
      const user = idOf('idris.yusuf');
      await bot.openHome(user, 'take');
      const card = await bot.answer('action 6', idOf('aminata'));
      await bot.people.click(card, { action: 'take' }, idOf('aminata'));
      await bot.told('You took action #', idOf('aminata'));
      await bot.people.clickHome({ action: 'take', value: '6' }, user);
      await bot.window('already taken');
    });

    test.each(['take', 'assign', 'change-date'])('"%s" on what is there no longer says so', async (action) => {
      const card = await bot.answer('action 6');
      const gone: Message = JSON.parse(JSON.stringify(card).replaceAll('"value":"6"', '"value":"999"'));
      await bot.people.click(gone, { action }, secretary.id);
      await bot.told('no longer exists', secretary.id);
    });

    test('an action added for oneself is one’s own; for others the secretariat adds', async () => {
      const text = await bot.ask('add Bring the projector by 5 February', idOf('tereza'));
      expect(text).toMatch(/#11\*? .*Bring the projector/);
      expect(text).toContain('due Mon 5 February');
      expect(await bot.ask(`add Write the report <@${idOf('tereza')}|tereza>`, idOf('rami'))).toContain(
        'Only the secretariat and the chair',
      );
      expect(await bot.ask(`add Write the report <@${idOf('tereza')}|tereza> by 1 March`)).toMatch(/Tereza|Dvořáková/);
    });

    test.each([
      ['meeting', /6 February 2024, 11:00 UTC/],
      ['deadlines', /harbour grants.*session ideas/],
      ['groups', /WG-Newcomers/],
      ['group WG-Newcomers', /Working Group on Newcomers/],
      ['volunteer', /Safe passage.*Volunteer/],
      ['roster', /on the roster, \d+ of them in this workspace/],
      // Nobody answered whose the large-print edition is: the first answer stands, and that is the likelier owner.
      ['actions unowned', /No actions without an owner/],
      ['actions all OWF Secretariat', /large-print.*encyclopedia/],
      ['actions letter', /mail the signed letter/],
      ['help', /\/mag done 12/],
    ])('/mag %s', async (words, expected) => {
      expect(await bot.ask(words)).toMatch(expected);
    });

    test('one joins and leaves a working group by its name', async () => {
      expect(await bot.ask('join WG-Newcomers', idOf('sina'))).toContain('in Working Group on Newcomers');
      expect(await bot.ask('join WG-Newcomers', idOf('sina'))).toContain('already');
      expect(await bot.ask('group WG-Newcomers')).toMatch(/Sina|Fonoti/);
      expect(await bot.ask('leave WG-Newcomers', idOf('sina'))).toContain('You left');
      expect(await bot.ask('leave WG-Newcomers', idOf('sina'))).toContain('You’re not in');
    });

    test('in a direct message the bot says where a summary goes', async () => {
      const direct = `D${secretary.id.slice(1)}`;
      await bot.people.say('hello?', { user: secretary.id, channel: direct });
      await bot.told('Post your summary in the committee’s channel');
    });
  });
});
