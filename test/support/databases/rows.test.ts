import { expect, test } from '@jest/globals';
import { startRichCommittee } from '../bot/rich-committee.ts';
import { allRows } from './all-rows.ts';
import { empty, onBothDatabases } from './databases.ts';
import { readRows, replaceRows } from './rows.ts';

onBothDatabases('rows that are read and put back', (database) => {
  test('are the same in every table, and numbers go on where they were', async () => {
    const { db } = database();
    const bot = await startRichCommittee(db);
    await bot.stop();
    const [before, rows] = [await allRows(db), await readRows(db)];
    expect([...before.values()].every((all) => all.length > 0)).toBe(true);
    await empty(db);
    expect([...(await allRows(db)).values()].flat()).toEqual([]);

    await replaceRows(db, rows);
    expect(await allRows(db)).toEqual(before);
    expect((await readRows(db)).sequences).toEqual(rows.sequences);
  });
});
