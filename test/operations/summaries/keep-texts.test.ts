import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pruneRecords } from '../../../src/operations/privacy/prune-records.ts';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { findEverywhere } from '../../support/databases/all-rows.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('the texts of published summaries', (database) => {
  let bot: PublishedBot;
  const db = () => database().db;
  const days = (count: number) => new Date(bot.clock.now.getTime() + count * 24 * 3_600_000);

  beforeEach(async () => {
    bot = await startPublishedBot(db());
  });
  afterEach(() => bot.stop());

  test('are kept for ever where no number of days is set, and for so many days where one is', async () => {
    const passage = 'went to river commissions';
    await pruneRecords(db(), days(4000));
    await pruneRecords(db(), days(364), 365);
    expect(await findEverywhere(db(), passage)).not.toEqual([]);
    await pruneRecords(db(), days(366), 365);
    expect(await findEverywhere(db(), passage)).toEqual([]);
  });

  test('take the quoted lines with them, and leave actions, decisions and their cards', async () => {
    const actions = () => db().selectFrom('actions').select(['number', 'text', 'due', 'state']).orderBy('id').execute();
    const draft = async () =>
      (await db().selectFrom('summaries').select('draft').executeTakeFirstOrThrow()).draft.summary;
    const [before, { decisions }] = [await actions(), await draft()];
    expect(await findEverywhere(db(), '➔')).not.toEqual([]);
    expect(await bot.ask('action 9')).toMatch(/Line \d+.*\\n>/);

    await pruneRecords(db(), days(366), 365);

    expect(await findEverywhere(db(), '➔')).toEqual([]);
    expect(await actions()).toEqual(before);
    expect((await draft()).decisions).toEqual(decisions);
    const shown = await bot.ask('action 9');
    expect(shown).toMatch(/mail the signed letter.*Line \d+/);
    expect(shown).not.toMatch(/Line \d+.*\\n>/);
  });
});
