import type { Connection } from '../../db/connection.ts';
import { findHistory, listCommitteeHistory } from '../../db/history.ts';
import type { HistoryEntry, HistoryPage } from '../domain/history-entry.ts';
import type { Member } from '../domain/member.ts';
import type { HistorySubject } from '../domain/personal-change.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Seat } from './find-seat.ts';
import { unlessAllowed } from './unless-allowed.ts';

export const entriesPerPage = 20;

/** A page of what happened to an action, a group or a meeting of the committee, newest first. */
export async function showHistory(
  db: Connection,
  { committee }: Seat,
  of: { readonly subject: HistorySubject; readonly id: number; readonly page: number; readonly limit?: number },
): Promise<HistoryPage> {
  const limit = of.limit ?? entriesPerPage;
  return { ...(await findHistory(db, committee.id, of, { limit, offset: of.page * limit })), page: of.page };
}

/** All that happened in the committee, oldest first. */
export async function exportHistory(
  db: Connection,
  by: Member,
): Promise<{ readonly kind: 'history'; readonly entries: readonly HistoryEntry[] } | Refusal> {
  const refusal = await unlessAllowed(db, by, 'export the history');
  return refusal ?? { kind: 'history', entries: await listCommitteeHistory(db, by.committeeId) };
}
