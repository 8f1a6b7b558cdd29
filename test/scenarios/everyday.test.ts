import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { empty, onDatabase } from '../support/databases.ts';
import type { Message } from '../support/fake-slack-workspace.ts';
import { eventEnvelope } from '../support/payloads.ts';
import {
  channel,
  idOf,
  type SampleBot,
  sampleSummary,
  secretary,
  shown,
  startSampleBot,
} from '../support/sample-bot.ts';

describe('the days after a summary', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const { ask, told } = {
      ask: (text: string, user?: string) => bot.ask(text, user),
      told: (words: string, to?: string) => bot.told(words, to),
    };
    const answer = (text: string, user: string = secretary.id) => bot.people.ask(text, { user, channel: channel.id });
    const home = (user: string) => JSON.stringify(bot.slack.workspace.homes.get(user) ?? '');
    const opened = () => JSON.stringify([...bot.slack.workspace.views.values()].at(-1)?.view ?? '');
    const mornings = (user: string) => bot.said(`D${user.slice(1)}`);
    /** Action 9 is Idris's, until 24 January. */
    const giveIdris = async () => {
      await ask('assign 9 Idris Yusuf');
      await ask('due 9 24 January');
      await ask('accept 9', idOf('idris.yusuf'));
    };

    beforeEach(async () => {
      await empty(database().db);
      bot = await startSampleBot(database().db);
      await bot.people.say(sampleSummary, { user: secretary.id, channel: channel.id });
      await bot.until(() => bot.reviews().length === 1, 'the review');
      await bot.publish();
    });
    afterEach(() => bot.stop());

    test('"Take it" makes an action of the secretariat one person’s own', async () => {
      const list = await answer('actions', idOf('aminata'));
      await bot.people.click(list, { action: 'take', value: '4' }, idOf('aminata'));
      await told('It is yours now.', idOf('aminata'));
      expect(await ask('actions', idOf('idris.yusuf'))).not.toContain('*#4* ');
      expect(await ask('actions', idOf('aminata'))).toContain('*#4* ');
    });

    test('who comes second is told who was first; who is in no such group, that it is not theirs', async () => {
      const card = await answer('action 6', idOf('aminata'));
      await bot.people.click(card, { action: 'take' }, idOf('aminata'));
      await told('It is yours now.', idOf('aminata'));
      await bot.people.click(card, { action: 'take' }, idOf('idris.yusuf'));
      await told('has taken that action already', idOf('idris.yusuf'));
      const other = await answer('action 7');
      await bot.people.click(other, { action: 'take' }, idOf('tereza'));
      await told('Action #7 is not yours', idOf('tereza'));
    });

    test('"Done" closes it, "Reopen" opens it again, and the history says who', async () => {
      const card = await answer('action 4', idOf('aminata'));
      await bot.people.click(card, { action: 'done' }, idOf('aminata'));
      await told('Done. #4', idOf('aminata'));
      const closed = await answer('action 4');
      expect(shown(closed)).toMatch(/Aminata[^•]*marked it done|Diallo[^•]*marked it done/);
      await bot.people.click(closed, { action: 'reopen' }, secretary.id);
      await told('Open again. #4', secretary.id);
      expect(await ask('actions done')).not.toContain('*#4* ');
    });

    test('the secretariat assigns and dates an action in a window', async () => {
      const card = await answer('action 9');
      await bot.people.click(card, { action: 'assign' }, secretary.id);
      await bot.until(() => opened().includes('Assign the action'), 'the window');
      const nobody = await bot.people.submit({}, secretary.id);
      expect(nobody.body).toMatchObject({ response_action: 'errors' });
      const unknown = await bot.people.submit({ write: 'Captain Nemo' }, secretary.id);
      expect(JSON.stringify(unknown.body)).toContain('Captain Nemo');
      await bot.people.submit({ write: 'Idris Yusuf' }, secretary.id);
      await bot.people.click(card, { action: 'change-date' }, secretary.id);
      await bot.until(() => opened().includes('Change the date'), 'the window');
      await bot.people.submit({ due: '2024-01-24' }, secretary.id);
      const text = await ask('action 9');
      expect(text).toMatch(/Idris|Yusuf/);
      expect(text).toContain('due Wed 24 January');
    });

    test('the owner is reminded in the morning where he lives, once', async () => {
      await giveIdris();
      const reminders = () => mornings(idOf('idris.yusuf'));
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
      await bot.people.deliver(eventEnvelope(bot.slack, { type: 'user_change', user }));
      await bot.quiet();
      const reminders = () => mornings(user.id).filter((message) => /signed letter/.test(message.text));
      // Bogotá is five hours behind: nine there is fourteen in London.
      await bot.turnTo('2024-01-17T13:59:00Z');
      expect(reminders()).toEqual([]);
      await bot.turnTo('2024-01-17T14:00:00Z');
      expect(reminders()).toHaveLength(1);
    });

    test('the Home tab has what is mine, and its buttons draw it anew', async () => {
      await giveIdris();
      const user = idOf('idris.yusuf');
      await bot.people.openHome(user);
      await bot.until(() => home(user).includes('mail the signed letter'), 'the Home tab');
      expect(home(user)).toContain('6 February 2024, 11:00 UTC');
      await bot.people.clickHome({ action: 'done', value: '9' }, user);
      await bot.until(() => !home(user).includes('mail the signed letter'), 'the Home tab without it');
    });

    test('on the Home tab, who comes second reads in a window who was first', async () => {
      const user = idOf('idris.yusuf');
      await bot.people.openHome(user);
      await bot.until(() => home(user).includes('take'), 'the Home tab');
      const card = await answer('action 6', idOf('aminata'));
      await bot.people.click(card, { action: 'take' }, idOf('aminata'));
      await told('It is yours now.', idOf('aminata'));
      await bot.people.clickHome({ action: 'take', value: '6' }, user);
      await bot.until(
        () => JSON.stringify([...bot.slack.workspace.views.values()]).includes('has taken that action already'),
        'the window',
      );
    });

    test.each(['take', 'assign', 'change-date'])('"%s" on what is there no longer says so', async (action) => {
      const card = await answer('action 6');
      const gone: Message = JSON.parse(JSON.stringify(card).replaceAll('"value":"6"', '"value":"999"'));
      await bot.people.click(gone, { action }, secretary.id);
      await told('That is no longer there.', secretary.id);
    });

    test('an action added for oneself is one’s own; for others the secretariat adds', async () => {
      const text = await ask('add Bring the projector by 5 February', idOf('tereza'));
      expect(text).toMatch(/#11\*? .*Bring the projector/);
      expect(text).toContain('due Mon 5 February');
      expect(await ask(`add Write the report <@${idOf('tereza')}|tereza>`, idOf('rami'))).toContain(
        'for the secretariat and the chair',
      );
      expect(await ask(`add Write the report <@${idOf('tereza')}|tereza> by 1 March`)).toMatch(/Tereza|Dvořáková/);
    });

    test.each([
      ['meeting', /6 February 2024, 11:00 UTC/],
      ['deadlines', /harbour grants.*session ideas/],
      ['groups', /WG-Newcomers/],
      ['group WG-Newcomers', /Working Group on Newcomers/],
      ['volunteer', /Safe passage.*Volunteer/],
      ['roster', /on the roster, \d+ of them in this workspace/],
      // Nobody answered whose the large-print edition is: the first answer stands, and that is the likelier owner.
      ['actions unowned', /Unowned actions: none/],
      ['actions all OWF Secretariat', /large-print.*encyclopedia/],
      ['actions letter', /mail the signed letter/],
      ['help', /You can type/],
    ])('/mag %s', async (words, expected) => {
      expect(await ask(words)).toMatch(expected);
    });

    test('one joins and leaves a working group by its name', async () => {
      expect(await ask('join WG-Newcomers', idOf('sina'))).toContain('You are in Working Group on Newcomers');
      expect(await ask('join WG-Newcomers', idOf('sina'))).toContain('already');
      expect(await ask('group WG-Newcomers')).toMatch(/Sina|Fonoti/);
      expect(await ask('leave WG-Newcomers', idOf('sina'))).toContain('You have left');
      expect(await ask('leave WG-Newcomers', idOf('sina'))).toContain('You are not in');
    });

    test('in a direct message the bot says where a summary goes', async () => {
      const direct = `D${secretary.id.slice(1)}`;
      await bot.people.say('hello?', { user: secretary.id, channel: direct });
      await told('Post a summary in its committee’s channel');
    });
  });
});
