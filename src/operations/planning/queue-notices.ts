import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from '../../../db/connection/connection.ts';
import { addNotices } from '../../../db/reminders/add-notices.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** What was written down during one work. */
interface Queued {
  isDue: boolean;
}

const inFlight = new AsyncLocalStorage<Queued>();

/**
 * Does `work`, and gives whether it wrote down a notice that was due at once. By then its transactions are over, so that it can be sent;
 * of one that was rolled back nothing is found.
 */
export async function whetherQueued(work: () => Promise<unknown>): Promise<boolean> {
  const queued: Queued = { isDue: false };
  await inFlight.run(queued, work);
  return queued.isDue;
}

/** Writes notices down, in the transaction of what they tell. Those due at `now` are sent when the request that wrote them is answered. */
export async function queueNotices(db: Connection, notices: readonly Notice[], now: Instant): Promise<void> {
  await addNotices(db, notices);
  const queued = inFlight.getStore();
  if (queued && notices.some(({ dueAt }) => dueAt <= now)) queued.isDue = true;
}
