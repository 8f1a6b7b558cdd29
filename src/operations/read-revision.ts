import type { Connection } from '../../db/connection.ts';
import { findSourceText } from '../../db/summaries.ts';

/** The text of a summary as it was posted. */
export const readRevision = (db: Connection, summaryId: number): Promise<string | undefined> =>
  findSourceText(db, summaryId);
