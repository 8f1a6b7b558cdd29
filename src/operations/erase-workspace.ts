import { listCommitteesOfWorkspace } from '../../db/committees.ts';
import { type Connection, inTransaction } from '../../db/connection.ts';
import { deleteEntriesOf } from '../../db/inbox.ts';
import { deleteOwnedRows } from '../../db/owned-rows.ts';
import { eraseCommittee } from './erase-committee.ts';

/**
 * Deletes a workspace with its committees and all that belongs to them. `workspaceId`: ours, not Slack's.
 *
 * A committee at a time, each in a transaction of its own, so that a large workspace holds no locks for long. Interrupted, it goes on where
 * it stopped when it is called again.
 */
export async function eraseWorkspace(db: Connection, workspaceId: number): Promise<void> {
  for (const committeeId of await listCommitteesOfWorkspace(db, workspaceId)) await eraseCommittee(db, committeeId);
  await inTransaction(db, async (db) => {
    await deleteEntriesOf(db, workspaceId);
    await deleteOwnedRows(db, 'workspaces', workspaceId);
  });
}
