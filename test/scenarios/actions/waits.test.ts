import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

describe('an action that waits', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const [aminata, idris] = [idOf('aminata'), idOf('idris.yusuf')];
    const asked = async () => {
      await bot.until(() => bot.direct(idris).some(({ text }) => text.includes('is waiting on you')), 'the question');
      const message = bot.direct(idris).find(({ text }) => text.includes('is waiting on you'));
      if (!message) throw new Error('Idris was not asked');
      return message;
    };

    beforeEach(async () => {
      bot = await startPublishedBot(database().db);
      await bot.ask('take 4', aminata);
    });
    afterEach(() => bot.stop());

    test('typed: who is waited on is asked by whom and what for, says "It’s here", and the owner is told', async () => {
      await bot.ask(`wait 4 on <@${idris}> for the figures`, aminata);
      const question = await asked();
      expect(shown(question)).toMatch(/is waiting on you for action #4: the figures/);
      await bot.people.click(question, { action: 'end-wait' }, idris);
      await bot.until(
        () => bot.direct(aminata).some(({ text }) => text.includes('the wait is over')),
        'the word of it',
      );
      expect(await bot.ask('action 4')).not.toContain('· waiting on');
    });

    test('who paused their reminders is asked all the same', async () => {
      const paused = database().db.updateTable('members').set({ pausedUntil: '2024-03-01' });
      await paused.where('userId', '=', idris).execute();
      await bot.ask(`wait 4 on <@${idris}>`, aminata);
      expect(shown(await asked())).toContain('is waiting on you for action #4');
    });

    test('and lists by meeting, by date and by wait are pages of themselves', async () => {
      for (let each = 0; each < 16; each += 1) await bot.ask(`add Task ${each} by 20 March`);
      const list = await bot.answer('actions due after 19 March due before 21 March');
      expect(shown(list)).toContain('16 open actions, due after');
      await bot.people.click(
        list,
        { action: 'show-actions', value: 'actions due after 19 March due before 21 March page 2' },
        secretary.id,
      );
      await bot.told('16 open actions, due after Tue 19 March, due before Thu 21 March. Page 2 of 2.', secretary.id);
      expect(await bot.ask('actions from Meeting II')).toContain('from OWF 2024 Programme Committee Meeting II');
      expect(await bot.ask('actions waiting from 1 May')).toContain('no summary of a meeting called “1 May”');
    });

    test('in a window; it stands apart in the list, and is ended there', async () => {
      await bot.people.click(await bot.answer('action 4', aminata), { action: 'wait' }, aminata);
      await bot.window('Wait');
      expect((await bot.people.submit({}, aminata)).body).toMatchObject({ response_action: 'errors' });
      await bot.people.submit({ what: 'The reply of the host' }, aminata);
      expect(await bot.ask('actions', aminata)).toMatch(
        /\*Waiting on others\*.*\*#4\* .*waiting on The reply of the host/,
      );
      await bot.ask('wait 4 over', secretary.id);
      expect(await bot.ask('actions', aminata)).not.toContain('*Waiting on others*');
    });
  });
});
