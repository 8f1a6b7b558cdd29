import type { Workspace } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../ports/directory.ts';
import { sparedFaults } from '../ports/spared-faults.ts';
import { pruneRecords } from '../privacy/prune-records.ts';
import { reconcileAccounts } from '../roster/reconcile-accounts.ts';

/** What once a day is enough for. `workspace`: the bot's own; undefined while Slack has not told it. Done twice, it is done once. */
export async function runDailyWork(
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
