import type { Connection } from '../../../db/connection/connection.ts';
import { findPublishedText } from '../../../db/summaries/summaries.ts';

/** The text of a published summary as it was posted; of a draft undefined: only who posted it sees that. */
export const readRevision = (db: Connection, summaryId: number): Promise<string | undefined> =>
  findPublishedText(db, summaryId);
