import { findCommitteeOf } from '../../../db/committee/committees.ts';
import type { Workspace } from '../../../db/committee/workspaces.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { listSummariesOfMessage, lockSummary, settleSummary } from '../../../db/summaries/summaries.ts';
import { emptyDiscardedSummary } from '../../../db/summaries/summary-texts.ts';

/** A message that is in Slack no more. */
export interface DeletedMessage {
  readonly workspace: Workspace;
  readonly channelId: string;
  readonly messageTs: string;
}

/**
 * Somebody deleted the message of a summary. What of it is under review is discarded, and its text is not kept. Of what is published the
 * committee works on, and it stays. Returns the summaries whose review has ended.
 */
export async function withdrawMessage(
  db: Connection,
  { workspace, channelId, messageTs }: DeletedMessage,
): Promise<readonly number[]> {
  const committee = await findCommitteeOf(db, workspace, channelId);
  if (!committee) return [];
  return inTransaction(db, async (db) => {
    const withdrawn: number[] = [];
    for (const { id } of await listSummariesOfMessage(db, { committeeId: committee.id, channelId, messageTs })) {
      const summary = await lockSummary(db, id);
      if (!summary || summary.state === 'published') continue;
      await settleSummary(db, id, { state: 'discarded' });
      await emptyDiscardedSummary(db, id);
      if (summary.state === 'draft') withdrawn.push(id);
    }
    return withdrawn;
  });
}
