import { beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { findOrCreateCommittee } from '../../../db/committee/committees.ts';
import { setReinstalled, setUninstalled } from '../../../db/committee/workspaces.ts';
import { inTransaction } from '../../../db/connection/connection.ts';
import { eraseUninstalled } from '../../../src/operations/privacy/erase-uninstalled.ts';
import { empty, onDatabase } from '../../support/databases/databases.ts';
import { refusing } from '../../support/databases/refusing.ts';

const removed = new Date('2027-01-01T00:00:00Z');
const now = new Date('2027-02-01T00:00:00Z');

// Only a database server can be shared.
onDatabase('PostgreSQL', (database) => {
  const db = () => database().db;
  const workspace = (teamId: string) => ({ teamId, enterpriseId: null });
  const committees = () => db().selectFrom('committees').select('name').orderBy('id').execute();

  beforeEach(async () => {
    await empty(db());
    for (const [teamId, channelId, name] of [
      ['T0FIRST', 'C0PC', 'Programme'],
      ['T0FIRST', 'C0FC', 'Finance'],
      ['T0SECOND', 'C0PC', 'Another'],
    ] as const)
      await findOrCreateCommittee(db(), workspace(teamId), { channelId, name }, removed);
    for (const teamId of ['T0FIRST', 'T0SECOND']) await setUninstalled(db(), teamId, removed);
  });

  test('a workspace that comes back while it is about to be erased keeps everything', async () => {
    const erasing = await inTransaction(db(), async (tx) => {
      await setReinstalled(tx, 'T0FIRST', removed);
      const erased = eraseUninstalled(db(), now);
      await untilWaiting();
      return { erased };
    });
    await erasing.erased;
    expect(await committees()).toEqual([{ name: 'Programme' }, { name: 'Finance' }]);
  });

  test('one that cannot be erased keeps no other from being erased', async () => {
    await db().insertInto('members').values({ committeeId: 1, name: 'Lea Baumann' }).execute();
    await refusing(db(), 'members', () => expect(eraseUninstalled(db(), now)).rejects.toThrow('members is refused'));
    expect(await committees()).toEqual([{ name: 'Programme' }, { name: 'Finance' }]);
  });

  /** Until a connection waits for what another has locked. */
  async function untilWaiting(): Promise<void> {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db());
    if (rows.length === 0) await untilWaiting();
  }
});
