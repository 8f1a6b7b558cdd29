import type { Connection } from '../../../db/connection/connection.ts';
import { forgetRowsBefore } from '../../../db/history/changes.ts';
import { undoableSince } from '../../domain/history/change-set.ts';
import { hoursAfter, type Instant } from '../../domain/time/instant.ts';

/** A minute's share; more than people change in a minute, so that a backlog shrinks. */
const most = 1000;

/**
 * Forgets what rows were before they were changed, where nobody can undo that any more. Each minute; the history stays. An hour late:
 * another bot on the same database, whose clock is behind, may be undoing it just now.
 */
export async function pruneChangeLog(db: Connection, now: Instant): Promise<void> {
  await forgetRowsBefore(db, hoursAfter(undoableSince(now), -1), most);
}
