import { type Connection, inTransaction } from '../../db/connection.ts';
import { lockSummary, settleSummary } from '../../db/summaries.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { underReview } from './under-review.ts';

/** Ends the review without publishing; the same text may then be posted again. */
export function discardSummary(
  db: Connection,
  summaryId: number,
  by: Member,
): Promise<{ readonly kind: 'discarded' } | Refusal> {
  return inTransaction(db, async (db) => {
    const reviewed = await underReview(db, await lockSummary(db, summaryId), by);
    if (reviewed.kind === 'refused') return reviewed;
    await settleSummary(db, summaryId, { state: 'discarded' });
    return { kind: 'discarded' };
  });
}
