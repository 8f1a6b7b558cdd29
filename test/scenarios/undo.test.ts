import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { empty, onDatabase } from '../support/databases.ts';
import type { Message } from '../support/fake-slack-workspace.ts';
import {
  channel,
  idOf,
  type SampleBot,
  sampleSummary,
  secretary,
  shown,
  startSampleBot,
} from '../support/sample-bot.ts';

describe('taking back what one did', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const answer = (text: string, user: string = secretary.id) => bot.people.ask(text, { user, channel: channel.id });
    const undone = () => bot.slack.workspace.messages.filter((one) => one.text.startsWith('Undone: ')).length;
    const toldAlone = () => bot.slack.workspace.messages.filter((one) => one.onlyFor === secretary.id);
    const announcement = () => bot.announcements()[0] as Message;

    beforeEach(async () => {
      await empty(database().db);
      bot = await startSampleBot(database().db);
      await bot.people.say(sampleSummary, { user: secretary.id, channel: channel.id });
      await bot.slack.until(() => bot.reviews().length === 1, 'the review');
      await bot.publish();
    });
    afterEach(() => bot.stop());

    test('"Undo" beside "Done." opens the action again; a second click does nothing more', async () => {
      const done = await answer('done 4', idOf('aminata'));
      await bot.people.click(done, { action: 'undo' }, idOf('aminata'));
      await bot.told('Undone: #4', idOf('aminata'));
      expect(await bot.ask('action 4')).toMatch(/undid: marked it done/);
      expect(await bot.ask('actions done')).toContain('Done actions: none');
      await bot.people.click(done, { action: 'undo' }, idOf('aminata'));
      await bot.told('has undone that already', idOf('aminata'));
    });

    test('each confirmation has its "Undo"', async () => {
      await answer('done 4');
      await answer('join WG-Programme');
      for (const words of [
        'due 9 24 January',
        'assign 9 Idris Yusuf',
        'done 9',
        'reopen 4',
        'add Bring the projector',
        'join WG-Newcomers',
        'leave WG-Programme',
        'meeting set 13 Feb 11:00 UTC',
        'meeting cancel',
      ]) {
        const earlier = toldAlone().length;
        await answer(words);
        // The channel may be told first.
        await bot.slack.until(() => toldAlone().length > earlier, `the answer to "${words}"`);
        const said = toldAlone().at(-1) as Message;
        expect([words, shown(said)]).toEqual([words, expect.stringContaining('"action_id":"undo"')]);
        const before = undone();
        await bot.people.click(said, { action: 'undo' }, secretary.id);
        await bot.slack.until(() => undone() > before, `the word that "${words}" is undone`);
      }
      expect(await bot.ask('action 4')).toMatch(/undid: opened it again/);
    });

    test('a member sees no "Undo" of what the secretariat did', async () => {
      await answer('due 9 24 January');
      expect(shown(await answer('action 9'))).toContain('"action_id":"undo"');
      expect(shown(await answer('action 9', idOf('tereza')))).not.toContain('"action_id":"undo"');
    });

    test('/mag undo takes back the latest change, then the one before it, and says which', async () => {
      await answer('due 9 24 January');
      await answer('done 4');
      expect(await bot.ask('undo')).toMatch(/Undone: #4.*marked it done/);
      expect(await bot.ask('undo')).toMatch(/Undone: #9.*moved the deadline \(none → 2024-01-24\)/);
      expect(await bot.ask('undo', idOf('tereza'))).toContain('no change of yours');
    });

    test('the card of a topic follows', async () => {
      await bot.people.click(announcement(), { action: 'join-group', label: 'Volunteer' }, idOf('shinobu'));
      await bot.slack.until(() => shown(announcement()).includes('Nakagawa'), 'the name on the card');
      await bot.told('You volunteer', idOf('shinobu'));
      expect(await bot.ask('undo', idOf('shinobu'))).toContain('Undone: ');
      await bot.slack.until(() => !shown(announcement()).includes('Nakagawa'), 'the card without the name');
    });
  });
});
