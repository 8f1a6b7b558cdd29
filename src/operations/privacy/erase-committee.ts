import { lockCommittee } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { deleteOwnedRows, type RowCount } from '../../../db/privacy/owned-rows.ts';

/**
 * Deletes a committee with all that belongs to it: its people, summaries, actions, votes, notices, history. Returns how many rows of each
 * table are gone; none where there is no such committee.
 *
 * What was said in Slack stays there. The committee is locked first: a request that is adding something to it is done before, and a
 * later one finds no committee.
 */
export function eraseCommittee(db: Connection, committeeId: number): Promise<readonly RowCount[]> {
  return inTransaction(db, async (db) => {
    await lockCommittee(db, committeeId);
    return deleteOwnedRows(db, 'committees', committeeId);
  });
}
