import type { Connection } from '../../../db/connection/connection.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { whetherQueued } from '../planning/queue-notices.ts';
import type { Messenger } from '../ports/messenger.ts';
import { sparedFaults } from '../ports/spared-faults.ts';

/**
 * Does what a request asks for, and then sends what it queued for others: the person who asked is answered first, and does not wait for it. A
 * request that queued nothing due costs no statement.
 *
 * Where the request failed after its change was committed, others are told of the change all the same.
 */
export async function deliverAfter(
  { db, messenger, clock }: { readonly db: Connection; readonly messenger: Messenger; readonly clock: () => Instant },
  request: () => Promise<unknown>,
): Promise<void> {
  const faults = sparedFaults();
  if (await whetherQueued(() => faults.spare(request()))) {
    // A bot that starts need not wait until all that composes notices is read.
    const { deliverNotices } = await import('./deliver-notices.ts');
    await faults.spare(deliverNotices(db, messenger, clock()));
  }
  faults.throwAny();
}
