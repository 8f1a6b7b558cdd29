import type { Workspace } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { completePastDeadline } from '../actions/complete-group-actions.ts';
import { type Delivered, deliverNotices } from '../delivery/deliver-notices.ts';
import type { Directory } from '../ports/directory.ts';
import type { Messenger } from '../ports/messenger.ts';
import { sparedFaults } from '../ports/spared-faults.ts';
import { checkLateRecipients } from '../roster/check-late-recipients.ts';
import { pruneChangeLog } from '../undo/prune-change-log.ts';

/**
 * What comes with time alone: actions close, changes are forgotten, and all that is due is said. Each minute; done twice, it is done once.
 * `workspace`: the bot's own; undefined while Slack has not told it.
 */
export async function runDueWork(
  db: Connection,
  {
    messenger,
    directory,
    workspace,
  }: {
    readonly messenger: Messenger;
    readonly directory: Pick<Directory, 'person'>;
    readonly workspace: Workspace | undefined;
  },
  now: Instant,
): Promise<Delivered | undefined> {
  const faults = sparedFaults();
  await faults.spare(completePastDeadline(db, messenger.teamIds(), now));
  await faults.spare(pruneChangeLog(db, now));
  if (workspace) await faults.spare(checkLateRecipients(db, workspace, directory, now));
  const delivered = await faults.spare(deliverNotices(db, messenger, now));
  faults.throwAny();
  return delivered;
}
