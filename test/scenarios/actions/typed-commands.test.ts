import { afterEach, beforeEach, expect, test } from '@jest/globals';
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
});
