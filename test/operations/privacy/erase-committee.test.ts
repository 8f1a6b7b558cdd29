import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { findOrCreateCommittee } from '../../../db/committee/committees.ts';
import { countOwnedRows } from '../../../db/privacy/owned-rows.ts';
import { eraseCommittee } from '../../../src/operations/privacy/erase-committee.ts';
import { eraseWorkspace } from '../../../src/operations/privacy/erase-workspace.ts';
import { type RichCommittee, startRichCommittee } from '../../support/bot/rich-committee.ts';
import { keepAction, keepSampleCommittee } from '../../support/committee/committee.ts';
import { allRows } from '../../support/databases/all-rows.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

/** What Slack sent belongs to no committee; it is without its words when it is worked off, and gone after a day. */
const ofWorkspace: readonly string[] = ['workspaces', 'inbox'];

onBothDatabases('erasing a committee', (database) => {
  let rich: RichCommittee;
  const now = new Date('2024-01-16T16:00:00Z');

  beforeEach(async () => {
    rich = await startRichCommittee(database().db);
  });
  afterEach(() => rich.stop());

  test('leaves no row of it in any table, and every row of the other one', async () => {
    const { db } = database();
    const before = await allRows(db);
    // Every table has rows of the committee: one that this test does not know is a table that nobody knows to be erased.
    expect(tablesWithout(before)).toEqual([]);
    const other = await keepSampleCommittee(db, now);
    await keepAction(db, other.committee, { due: null, owners: [other.lea] }, now);
    const both = await allRows(db);

    const erased = await eraseCommittee(db, rich.committeeId);

    const left = await allRows(db);
    expect(left.get('committees')).toHaveLength(1);
    for (const [table, rows] of both) {
      if (ofWorkspace.includes(table)) continue;
      const earlier = before.get(table) ?? [];
      expect([table, left.get(table)]).toEqual([table, rows.filter((row) => !earlier.includes(row))]);
    }
    expect(new Map(erased.map(({ table, rows }) => [table, rows])).get('members')).toBe(before.get('members')?.length);
    expect(await countOwnedRows(db, 'committees', rich.committeeId)).toEqual([]);
  });

  test('is told beforehand, table by table, without deleting anything', async () => {
    const { db } = database();
    const before = await allRows(db);
    const counted = await countOwnedRows(db, 'committees', rich.committeeId);
    expect(new Map(counted.map(({ table, rows }) => [table, rows]))).toEqual(
      new Map(
        [...before].filter(([table]) => !ofWorkspace.includes(table)).map(([table, rows]) => [table, rows.length]),
      ),
    );
    expect(await allRows(db)).toEqual(before);
  });

  test('with its workspace, the workspace too and no other', async () => {
    const { db } = database();
    const other = { teamId: 'T0OTHER', enterpriseId: null };
    await findOrCreateCommittee(db, other, { channelId: 'C0OTHER', name: 'Another Committee' }, now);
    const { workspaceId } = await db
      .selectFrom('committees')
      .where('id', '=', rich.committeeId)
      .select('workspaceId')
      .executeTakeFirstOrThrow();
    await db.updateTable('workspaces').where('id', '=', workspaceId).set({ uninstalledAt: now }).execute();
    await eraseWorkspace(db, workspaceId, now);
    expect(await db.selectFrom('workspaces').select('teamId').execute()).toEqual([{ teamId: 'T0OTHER' }]);
    expect(await db.selectFrom('committees').select('channelId').execute()).toEqual([{ channelId: 'C0OTHER' }]);
    expect(await db.selectFrom('inbox').select('key').execute()).toEqual([]);
  });

  test('of a number that is no committee erases nothing', async () => {
    const before = await allRows(database().db);
    expect(await eraseCommittee(database().db, 999)).toEqual([]);
    expect(await allRows(database().db)).toEqual(before);
  });
});

const tablesWithout = (rows: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...rows].flatMap(([table, some]) => (some.length === 0 ? [table] : []));

onBothDatabases('foreign keys', (database) => {
  test('each has an index: without one every row deleted from the other table reads all of this one', async () => {
    const { rows } = await sql<{ column: string }>`
      select c.conrelid::regclass || '.' || a.attname as column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and not exists (
        select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum
          and coalesce(pg_get_expr(i.indpred, i.indrelid), '') in ('', '(' || a.attname || ' IS NOT NULL)'))
      order by 1
    `.execute(database().db);
    expect(rows.map(({ column }) => column)).toEqual([]);
  });
});
