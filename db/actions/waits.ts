import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** Has the action wait on that, and on nothing else. Returns the wait's id. */
export async function startWait(
  db: Connection,
  wait: {
    readonly actionId: number;
    readonly memberId: number | null;
    readonly what: string | null;
    readonly byMember: number;
  },
  now: Instant,
): Promise<number> {
  await endWaits(db, [wait.actionId]);
  const { id } = await db
    .insertInto('actionWaits')
    .values({ ...wait, since: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endWaits(db: Connection, actionIds: readonly number[]): Promise<void> {
  if (actionIds.length > 0) await db.deleteFrom('actionWaits').where('actionId', 'in', actionIds).execute();
}
