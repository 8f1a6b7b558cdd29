import type { Connection } from '../connection/connection.ts';
import { findCommitteeOf } from './committees.ts';
import type { Workspace } from './workspaces.ts';

/** Where a conversation's id stands in what belongs to a committee. */
const columns = [
  ['summaries', 'channelId'],
  ['groups', 'channelId'],
  ['notices', 'channelId'],
  ['notices', 'conversationId'],
] as const;

/**
 * Gives a channel another id wherever it stands in the workspace: in its committee, its groups, in what was said there and what is still to
 * be said. Throws where both have a committee: two cannot be made one. Done twice, it is done once.
 */
export async function setChannelId(db: Connection, workspace: Workspace, from: string, to: string): Promise<void> {
  if ((await findCommitteeOf(db, workspace, from)) && (await findCommitteeOf(db, workspace, to))) {
    throw new Error(`The channel ${from} became ${to}, which has a committee already: nothing was changed`);
  }
  const committees = db
    .selectFrom('committees')
    .innerJoin('workspaces', 'workspaces.id', 'committees.workspaceId')
    .where('workspaces.teamId', '=', workspace.teamId)
    .select('committees.id');
  await db
    .updateTable('committees')
    .set({ channelId: to })
    .where('channelId', '=', from)
    .where('id', 'in', committees)
    .execute();
  for (const [table, column] of columns) {
    await db
      .updateTable(table)
      .set({ [column]: to })
      .where(column, '=', from)
      .where('committeeId', 'in', committees)
      .execute();
  }
}
