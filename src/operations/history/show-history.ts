import type { Connection } from '../../../db/connection/connection.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import { findHistory, listCommitteeHistory } from '../../../db/history/history.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { may } from '../../domain/access/rights.ts';
import { areOffersHidden } from '../../domain/groups/working-group.ts';
import type { HistoryEntry, HistoryPage } from '../../domain/history/history-entry.ts';
import type { HistorySubject } from '../../domain/history/undo-subject.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import type { Viewer } from '../access/resolve-viewer.ts';

export const entriesPerPage = 20;

/**
 * A page of what happened to an action, a group or a meeting of the committee, newest first.
 *
 * Of a group whose volunteers are not shown yet, nothing: its history names them. Who confirms them sees it.
 */
export async function showHistory(
  db: Connection,
  { committee, member }: Viewer,
  of: { readonly subject: HistorySubject; readonly id: number; readonly page: number; readonly limit?: number },
  now: Instant,
): Promise<HistoryPage> {
  const group = of.subject === 'group' ? await findGroup(db, of.id) : undefined;
  const isHidden = group && areOffersHidden(group, dayIn(committee.timeZone, now));
  if (isHidden && may(member, 'keep the groups') !== 'yes') return { entries: [], total: 0, page: 0 };
  const limit = of.limit ?? entriesPerPage;
  return { ...(await findHistory(db, committee.id, of, { limit, offset: of.page * limit })), page: of.page };
}

/** All that happened in the committee, oldest first. */
export async function exportHistory(
  db: Connection,
  by: Member,
): Promise<{ readonly kind: 'history'; readonly entries: readonly HistoryEntry[] } | Refusal> {
  const refusal = await authorize(db, by, 'export the history');
  return refusal ?? { kind: 'history', entries: await listCommitteeHistory(db, by.committeeId) };
}
