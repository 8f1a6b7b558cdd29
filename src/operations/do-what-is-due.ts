import type { Connection } from '../../db/connection.ts';
import type { Instant } from '../domain/instant.ts';
import { closePast } from './close-shares.ts';
import { type Delivered, deliverNotices } from './deliver-notices.ts';
import { forgetChanges } from './forget-changes.ts';
import type { Messenger } from './messenger.ts';
import { sparedFaults } from './spared-faults.ts';

/** What comes with time alone: actions close, changes are forgotten, and all that is due is said. Each minute; done twice, it is done once. */
export async function doWhatIsDue(db: Connection, messenger: Messenger, now: Instant): Promise<Delivered | undefined> {
  const faults = sparedFaults();
  await faults.spare(closePast(db, messenger.teamIds(), now));
  await faults.spare(forgetChanges(db, now));
  const delivered = await faults.spare(deliverNotices(db, messenger, now));
  faults.throwAny();
  return delivered;
}
