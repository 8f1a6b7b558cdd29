import { listStatedActions } from '../../../db/actions/statements.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findSummary } from '../../../db/summaries/summaries.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import { answeredByDefault } from '../../domain/summaries/draft.ts';
import { compareRevision } from '../../domain/summaries/revision.ts';

/** The review of a summary as it stands now; undefined where there is no such summary. */
export async function loadReview(
  db: Connection,
  summaryId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'review' }> | undefined> {
  const summary = await findSummary(db, summaryId);
  if (!summary) return undefined;
  const { name, draft, reviewPage, state, revisesId } = summary;
  const stated = revisesId === null ? null : await listStatedActions(db, revisesId);
  // What publishing now would make of it: a guess left open is no change.
  const { summary: read, leftOut } = answeredByDefault(draft);
  return {
    kind: 'review',
    summaryId,
    name,
    draft,
    page: reviewPage,
    committee: await getCommittee(db, summary.committeeId),
    state,
    comparison: stated && compareRevision(stated, read.actions, leftOut),
  };
}
