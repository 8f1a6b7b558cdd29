import type { Connection } from '../../../db/connection/connection.ts';
import type { StoredSummary } from '../../../db/summaries/summaries.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Member } from '../../domain/roster/member.ts';
import { authorize } from '../access/authorize.ts';

export type OwnDraft = { readonly kind: 'draft'; readonly summary: StoredSummary } | Refusal;

/** The summary, where its review is open and the member's: only who posted it reviews it, as only they see the review. */
export async function loadOwnDraft(db: Connection, summary: StoredSummary | undefined, by: Member): Promise<OwnDraft> {
  if (!summary || summary.committeeId !== by.committeeId) return { kind: 'refused', because: 'no such summary' };
  const own = summary.postedBy === by.userId;
  if (await authorize(db, by, 'review a summary', { own })) return { kind: 'refused', because: 'no such summary' };
  if (summary.state === 'published') return { kind: 'refused', because: 'already published' };
  if (summary.state === 'discarded') return { kind: 'refused', because: 'already discarded' };
  return { kind: 'draft', summary };
}
