import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { beginChange, endChange } from '../../../db/history/changes.ts';
import { isOnNoRoster, type Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { claimRequest } from '../requests/execution.ts';

/** Transactions in which a change is under way already. */
const inFlight = new WeakSet<Connection>();

/**
 * Makes whatever `work` changes in the database one change of `by`'s, which they, the secretariat and the chair can undo for a day.
 *
 *     export function renameGroup(db: Connection, groupId: number, name: string, by: Member, now: Instant): Promise<Renamed> {
 *       return undoable(db, by, now, async (db) => {
 *         const group = await lockGroup(db, groupId);
 *         if (...) return { kind: 'refused', because: 'no such group', ... };
 *         await updateGroup(db, groupId, { name });
 *         await record(db, { subject: 'group', subjectId: groupId, what: 'renamed it', before: group.name, after: name, ... }, now);
 *         return { kind: 'renamed', ... };
 *       });
 *     }
 *
 * It opens the transaction (or goes on in the one it is called in); use the inner `db`. Triggers keep each row as it was and as it
 * became, of the tables that a migration named with `trackRowChanges` (db/history/changed-rows.ts); name a new table there. What `record` writes
 * meanwhile belongs to the change, and its first line is what people read when they undo it. Notices are not kept: they are planned
 * anew when a change is undone (replan-after-undo.ts). A new kind of subject is declared in src/domain/history/undo-subject.ts. A refusal,
 * or work that changes nothing, leaves no change. Inside another `undoable` it is part of that one.
 *
 * What cannot be removed because others point to it is closed or withdrawn in its place (`inverseOperations`), and rows that each member has
 * for themselves are named in `ownOfEach`, both in src/domain/history/change-set.ts.
 */
export function undoable<Outcome>(
  db: Connection,
  by: Member,
  now: Instant,
  work: (db: Connection) => Promise<Outcome>,
): Promise<Outcome> {
  if (inFlight.has(db)) return work(db);
  // They may change nothing, and are nobody whose change it could be; their refusal comes from the work itself.
  if (isOnNoRoster(by)) return inTransaction(db, work);
  return inTransaction(db, async (db) => {
    const id = await beginChange(db, { committeeId: by.committeeId, byMember: by.id }, now);
    inFlight.add(db);
    try {
      const outcome = await work(db);
      if (await endChange(db, id)) await claimRequest(db);
      return outcome;
    } finally {
      inFlight.delete(db);
    }
  });
}
