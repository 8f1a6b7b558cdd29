import { type Connection, inTransaction } from '../../db/connection.ts';
import { lockSummary, settleSummary } from '../../db/summaries.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { unlessAllowed } from './unless-allowed.ts';

/** Ends the review without publishing; the same text may then be posted again. */
export function discardSummary(
  db: Connection,
  summaryId: number,
  by: Member,
): Promise<{ readonly kind: 'discarded' } | Refusal> {
  return inTransaction(db, async (db) => {
    const summary = await lockSummary(db, summaryId);
    if (!summary || summary.committeeId !== by.committeeId) return { kind: 'refused', because: 'no such summary' };
    const own = summary.postedBy === by.userId;
    if (await unlessAllowed(db, by, 'review a summary', { own }))
      return { kind: 'refused', because: 'no such summary' };
    if (summary.state === 'published') return { kind: 'refused', because: 'already published' };
    if (summary.state === 'draft') await settleSummary(db, summaryId, { state: 'discarded' });
    return { kind: 'discarded' };
  });
}
