import type { Connection } from '../../db/connection.ts';
import type { Workspace } from '../../db/workspaces.ts';
import type { Instant } from '../domain/instant.ts';
import type { Directory } from './directory.ts';
import { pruneRecords } from './prune-records.ts';
import { reconcileAccounts } from './reconcile-accounts.ts';
import { sparedFaults } from './spared-faults.ts';

/** What once a day is enough for. `workspace`: the bot's own; undefined while Slack has not told it. Done twice, it is done once. */
export async function doDaily(
  db: Connection,
  workspace: Workspace | undefined,
  directory: Directory,
  keepTextsDays: number | 'forever',
  now: Instant,
): Promise<void> {
  const faults = sparedFaults();
  await faults.spare(pruneRecords(db, now, keepTextsDays));
  if (workspace) await faults.spare(reconcileAccounts(db, workspace, directory, now));
  faults.throwAny();
}
