import { listCommitteesOfWorkspace } from '../../../db/committee/committees.ts';
import { lockUninstalledBefore } from '../../../db/committee/workspaces.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { deleteOwnedRows } from '../../../db/privacy/owned-rows.ts';
import { deleteEntriesOf } from '../../../db/requests/inbox.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { eraseCommittee } from './erase-committee.ts';

/**
 * Deletes a workspace from which the app was removed by then, with its committees and all that belongs to them. `workspaceId`: ours, not
 * Slack's. It may come back at any moment: from then on nothing more is deleted.
 *
 * A committee at a time, each in a transaction of its own, so that a large workspace holds no locks for long. Interrupted, it goes on where
 * it stopped when it is called again.
 */
export async function eraseWorkspace(db: Connection, workspaceId: number, before: Instant): Promise<void> {
  const whileGone = (erase: (db: Connection) => Promise<unknown>): Promise<void> =>
    inTransaction(db, async (db) => {
      if (await lockUninstalledBefore(db, workspaceId, before)) await erase(db);
    });
  for (const committeeId of await listCommitteesOfWorkspace(db, workspaceId))
    await whileGone((db) => eraseCommittee(db, committeeId));
  await whileGone(async (db) => {
    await deleteEntriesOf(db, workspaceId);
    await deleteOwnedRows(db, 'workspaces', workspaceId);
  });
}
