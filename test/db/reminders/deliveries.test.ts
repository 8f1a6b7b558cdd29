import { beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { findUninstalledAt, setReinstalled, setUninstalled } from '../../../db/committee/workspaces.ts';
import { claimDue, claimUnsettled, listWorkspacesDue } from '../../../db/reminders/deliveries.ts';
import { findNextDue } from '../../../db/reminders/notices.ts';
import { keepSampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import { rowsRead } from '../../support/databases/rows-read.ts';

const now = new Date('2027-01-12T12:00:00Z');

onBothDatabases('claimDue', (database) => {
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    const { committee } = await keepSampleCommittee(db(), now);
    await sql`
      insert into notices (committee_id, key, bundle, kind, channel_id, reason, due_at)
      select ${committee.id}, 'digest ' || n, 'digest ' || n / 2, 'digest', 'C0PC', 'weekly', ${now}
      from generate_series(2, 4001) n
    `.execute(db());
    await sql`analyze notices`.execute(db());
  });

  test('of thousands due at one moment it looks at few more than it takes', async () => {
    const read = await rowsRead(db(), async (db) => {
      const claimed = await claimDue(db, now, { workspaceId: 1, most: 10, leaseSeconds: 60 });
      expect(claimed).toHaveLength(20);
    });
    expect(read.notices).toBeLessThan(400);
  });

  test('of a workspace from which the app was removed nothing is taken, until it is back', async () => {
    const claim = { workspaceId: 1, most: 10, leaseSeconds: 0 };
    const team = 'T0COMMITTEE';
    const taken = async () => [
      await listWorkspacesDue(db(), [team], now),
      (await claimUnsettled(db(), claim)).length,
      (await claimDue(db(), now, claim)).length,
      await findNextDue(db(), [team], new Date(now.getTime() - 1), now),
    ];
    await claimDue(db(), now, claim);
    await setUninstalled(db(), team, now);
    expect(await taken()).toEqual([[], 0, 0, undefined]);
    await setReinstalled(db(), team, now);
    expect(await taken()).toEqual([[1], 20, 20, now]);
  });

  test('a removal that was heard of since is not taken back', async () => {
    await setUninstalled(db(), 'T0COMMITTEE', now);
    await setReinstalled(db(), 'T0COMMITTEE', new Date(now.getTime() - 1));
    expect(await findUninstalledAt(db(), 'T0COMMITTEE')).toEqual(now);
  });

  test('what is due together is one delivery, and no two bundles are', async () => {
    const claimed = await claimDue(db(), now, { workspaceId: 1, most: 10, leaseSeconds: 60 });
    const bundles = new Map<string, Set<number>>();
    for (const { deliveryId, key } of claimed) {
      const bundle = Math.floor(Number(key.split(' ')[1]) / 2);
      bundles.set(deliveryId, (bundles.get(deliveryId) ?? new Set()).add(bundle));
    }
    expect([...bundles.values()].map((of) => of.size)).toEqual(Array.from({ length: 10 }, () => 1));
  });
});
