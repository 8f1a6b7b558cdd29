import type { Instant } from '../src/domain/instant.ts';
import type { Connection } from './connection.ts';

/** True the first time a request of that name is seen: Slack may deliver one twice. Kept in the transaction of what it does. */
export async function firstSight(
  db: Connection,
  committeeId: number,
  requestId: string,
  now: Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('requests')
    .values({ committeeId, id: requestId, seenAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
