import { listUninstalledBefore } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { hoursAfter, type Instant } from '../../domain/time/instant.ts';
import { sparedFaults } from '../ports/spared-faults.ts';
import { eraseWorkspace } from './erase-workspace.ts';

/** How long the data of a workspace is kept after the app was removed from it, in case that it comes back. */
export const daysKept = 30;

/**
 * Erases the workspaces from which the app was removed so long ago. Each minute, and by whatever process is on the database: their own are
 * likely to be gone.
 */
export async function eraseUninstalled(db: Connection, now: Instant): Promise<void> {
  const before = hoursAfter(now, -24 * daysKept);
  const faults = sparedFaults();
  for (const workspaceId of await listUninstalledBefore(db, before))
    await faults.spare(eraseWorkspace(db, workspaceId, before));
  faults.throwAny();
}
