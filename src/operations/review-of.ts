import { getCommittee } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import { findSummary } from '../../db/summaries.ts';
import type { Letter } from '../domain/letter.ts';

/** The review of a summary as it stands now; undefined where there is no such summary. */
export async function reviewOf(
  db: Connection,
  summaryId: number,
): Promise<Extract<Letter, { readonly kind: 'review' }> | undefined> {
  const summary = await findSummary(db, summaryId);
  if (!summary) return undefined;
  const { name, draft, reviewPage, state } = summary;
  return {
    kind: 'review',
    summaryId,
    name,
    draft,
    page: reviewPage,
    committee: await getCommittee(db, summary.committeeId),
    state,
  };
}
