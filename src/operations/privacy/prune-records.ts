import type { Connection } from '../../../db/connection/connection.ts';
import { deleteChangesBefore } from '../../../db/history/changes.ts';
import { deleteNoticesBefore } from '../../../db/reminders/notices.ts';
import { discardImportsBefore } from '../../../db/roster/roster-imports.ts';
import { emptyDiscardedBefore, emptyTextsPublishedBefore } from '../../../db/summaries/summary-texts.ts';
import { hoursAfter, type Instant } from '../../domain/time/instant.ts';
import { sparedFaults } from '../ports/spared-faults.ts';

/** How long something is kept after it is of no use, in days. */
const keptDays = {
  /** A list of the roster that nobody applies or discards. */
  proposals: 30,
  /** Of a change that can be undone no more: until then a click on "Undo" is told why not. */
  changes: 30,
  /** What was read of a summary that was discarded. */
  discarded: 30,
  /** Reminders that were said, or were to be. */
  notices: 90,
} as const;

/** Rows a statement: each locks a few, and for a moment. */
const batch = 1000;

/**
 * Deletes what nothing needs any more. Once a day; interrupted, the next time goes on. `keepTextsDays`: for how many days the texts of
 * published summaries are kept.
 */
export async function pruneRecords(
  db: Connection,
  now: Instant,
  keepTextsDays: number | 'forever' = 'forever',
): Promise<void> {
  const before = (days: number): Instant => hoursAfter(now, -24 * days);
  const { spare, throwAny } = sparedFaults();
  await spare(discardImportsBefore(db, before(keptDays.proposals)));
  await spare(inBatches((most) => deleteChangesBefore(db, before(keptDays.changes), most)));
  await spare(inBatches((most) => deleteNoticesBefore(db, before(keptDays.notices), most)));
  await spare(inBatches((most) => emptyDiscardedBefore(db, before(keptDays.discarded), most)));
  if (keepTextsDays !== 'forever')
    await spare(inBatches((most) => emptyTextsPublishedBefore(db, before(keepTextsDays), most)));
  throwAny();
}

async function inBatches(deleteUpTo: (most: number) => Promise<number>): Promise<void> {
  while ((await deleteUpTo(batch)) === batch);
}
