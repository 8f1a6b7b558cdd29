import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

onDatabase('PostgreSQL', (database) => {
  let bot: PublishedBot;
  beforeEach(async () => {
    bot = await startPublishedBot(database().db);
  });
  afterEach(() => bot.stop());

  test('an address, an ampersand and angle brackets are kept and shown as they were typed', async () => {
    await bot.ask('add See https://owf.example/?a=1&b=2, ask port@owf.example whether 3 < 5 & 5 > 3');
    const words = 'See https://owf.example/?a=1&b=2, ask port@owf.example whether 3 < 5 & 5 > 3';
    expect(await database().db.selectFrom('actions').select('text').where('text', 'like', 'See %').execute()).toEqual([
      { text: words },
    ]);
    expect(await bot.ask('actions all owf.example')).toContain(
      'See https://owf.example/?a=1&amp;b=2, ask port@owf.example whether 3 &lt; 5 &amp; 5 &gt; 3',
    );
  });

  test('characters that no database keeps are shown as missing, and what comes with them is kept', async () => {
    const [strange] = await Promise.all([bot.ask('add Count the\u0000 buoys'), bot.ask('add Paint the railings')]);
    expect(strange).toContain('Count the\uFFFD buoys');
    const added = database()
      .db.selectFrom('actions')
      .select('text')
      .where('text', 'in', ['Count the\uFFFD buoys', 'Paint the railings']);
    expect(await added.execute()).toHaveLength(2);
  });

  test('a group is made, joined and given an action under the name that readers see', async () => {
    expect(await bot.ask('group create Quays & Canals')).toContain('Quays &amp; Canals');
    expect(await bot.ask('join Quays & Canals', idOf('shinobu'))).not.toContain('know a group');
    expect(await bot.ask('assign 1 Quays & Canals')).toContain('Quays &amp; Canals');
    const { name } = await database()
      .db.selectFrom('groups')
      .select('name')
      .where('name', 'like', 'Quays%')
      .executeTakeFirstOrThrow();
    expect(name).toBe('Quays & Canals');
  });

  describe('words after a command', () => {
    const [tereza, shinobu] = [idOf('tereza'), idOf('shinobu')];

    test('name people and groups, and never show an id', async () => {
      const added = await bot.ask(
        `add Ask <@${tereza}> and <@${shinobu}|shinobu> for https://port.example/plan by 3 May`,
      );
      expect(added).toMatch(/Ask Tereza Dvořáková and Shinobu \S+ for https:\/\/port\.example\/plan/);
      const board = await bot.ask(`add Tell <!subteam^S0BOARD|@board> in <#C0HARBOUR|harbour> by 3 May`);
      expect(board).toContain('Tell @board in #harbour');
      const unknown = await bot.ask(`frobnicate <@${tereza}> <#C0HARBOUR>`);
      expect(unknown).toContain('frobnicate Tereza Dvorakova that channel');
      for (const answer of [added, board, unknown]) expect(answer).not.toMatch(/U0TEREZA|U0SHINOBU|S0BOARD|C0HARBOUR/);
    });

    test('find a person whose name Slack did not complete, or ask', async () => {
      expect(await bot.ask('add Paint the shed by 3 May @tereza')).toMatch(/Paint the shed.*Tereza Dvořáková/s);
      expect(await bot.ask('add Paint the pier due 3 May @nobody')).toContain('“@nobody”');
      expect(await bot.ask('add Paint the pier, deadline 3 May')).toMatch(/Paint the pier.*3 May/s);
    });

    test.each(['"Quay lights"', '“Quay lights”', '‘Quay lights’', '„Quay lights“', '«Quay lights»', "'Quay lights'"])(
      'lose the quotes around a name, in every command: %s',
      async (quoted) => {
        await bot.ask(`group create ${quoted}`);
        await bot.ask(`group ${quoted} seats 4`);
        await bot.ask(`join ${quoted}`, tereza);
        await bot.ask(`assign 1 ${quoted}`);
        expect(await bot.ask(`actions ${quoted}`)).toContain('Quay lights');
        await bot.ask(`group ${quoted} rename to ${quoted.replace('Quay', 'Pier')}`);
        await bot.ask(`add ${quoted}`);
        const groups = await database()
          .db.selectFrom('groups')
          .select(['name', 'seats'])
          .where('name', 'like', '%lights%')
          .execute();
        expect(groups).toEqual([{ name: 'Pier lights', seats: 4 }]);
        const { text } = await database()
          .db.selectFrom('actions')
          .select('text')
          .where('text', 'like', '%lights%')
          .executeTakeFirstOrThrow();
        expect(text).toBe('Quay lights');
      },
    );

    test('say a past day as it is, and ask what may be two', async () => {
      await bot.turnTo('2024-01-24T10:00:00Z');
      expect(await bot.ask('due 9 last Friday')).toMatch(/Fri 19 January/);
      const [before] = await deadlines();
      expect(await bot.ask('due 9 2/3')).toMatch(/Sat 3 February 2024.*Sat 2 March 2024/s);
      expect(await bot.ask('due 9 3 May 15:00')).toContain('15:00');
      expect(await deadlines()).toEqual([before]);
      expect(await bot.ask('due 9 15/2')).toMatch(/15 February/);
    });

    const deadlines = () => database().db.selectFrom('actions').select('due').where('number', '=', 9).execute();

    test('set a meeting at the hour that they give, or not at all', async () => {
      const at = async () =>
        (await database().db.selectFrom('meetings').select('startsAt').orderBy('day', 'desc').executeTakeFirstOrThrow())
          .startsAt;
      await bot.ask('meeting set 9 March 3pm Kathmandu time');
      expect(await at()).toEqual(new Date('2024-03-09T09:15:00Z'));
      for (const words of [
        '9 March 15:00 IST',
        '9 March at 3',
        '9 March midnight',
        'last Friday 15:00',
        'next week 15:00',
      ]) {
        await bot.ask(`meeting set ${words}`);
        expect([words, await at()]).toEqual([words, new Date('2024-03-09T09:15:00Z')]);
      }
      await bot.ask('meeting set noon, 10 March UTC+5:45');
      expect(await at()).toEqual(new Date('2024-03-10T06:15:00Z'));
    });

    test('set a meeting anew as it is shown', async () => {
      await bot.ask('meeting set 9 March 3pm Kathmandu');
      const shown = /\w{3} 9 March 2024, \d\d:\d\d \w+/.exec(await bot.ask('meeting'))?.[0];
      const before = await database().db.selectFrom('meetings').selectAll().execute();
      await bot.ask(`meeting set ${shown}`);
      expect(await database().db.selectFrom('meetings').selectAll().execute()).toEqual(before);
    });
  });
});
