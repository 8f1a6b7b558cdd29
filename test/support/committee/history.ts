import type { Connection } from '../../../db/connection/connection.ts';
import { findHistory } from '../../../db/history/history.ts';
import type { HistoryEntry } from '../../../src/domain/history/history-entry.ts';
import type { HistorySubject } from '../../../src/domain/history/undo-subject.ts';

/** The latest of what happened to one thing of the only committee there is, newest first. */
export async function listHistory(
  db: Connection,
  subject: HistorySubject,
  id: number,
  limit: number,
): Promise<readonly HistoryEntry[]> {
  const committee = await db.selectFrom('committees').select('id').executeTakeFirstOrThrow();
  return (await findHistory(db, committee.id, { subject, id }, { limit, offset: 0 })).entries;
}
