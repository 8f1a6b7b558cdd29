import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from '../../../db/connection/connection.ts';
import { addNotices } from '../../../db/reminders/add-notices.ts';
import type { Notice, NoticeKind } from '../../domain/reminders/notice.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** What was written down during one work. */
interface Queued {
  isDue: boolean;
}

/** Left to the round of the minute: who is assigned several actions in a row is asked about all of them in one message. */
const unhurried: ReadonlySet<NoticeKind> = new Set(['offer']);

const inFlight = new AsyncLocalStorage<Queued>();

/**
 * Does `work`, and gives whether it wrote down a notice to be sent at once. By then its transactions are over: what was committed can be
 * sent, and of what was rolled back nothing is found.
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
  if (queued && notices.some(({ kind, dueAt }) => dueAt <= now && !unhurried.has(kind))) queued.isDue = true;
}
