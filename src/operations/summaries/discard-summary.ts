import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { lockSummary, settleSummary } from '../../../db/summaries/summaries.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Member } from '../../domain/roster/member.ts';
import { loadOwnDraft } from './load-own-draft.ts';

/** Ends the review without publishing; the same text may then be posted again. */
export function discardSummary(
  db: Connection,
  summaryId: number,
  by: Member,
): Promise<{ readonly kind: 'discarded' } | Refusal> {
  return inTransaction(db, async (db) => {
    const reviewed = await loadOwnDraft(db, await lockSummary(db, summaryId), by);
    if (reviewed.kind === 'refused') return reviewed;
    await settleSummary(db, summaryId, { state: 'discarded' });
    return { kind: 'discarded' };
  });
}
