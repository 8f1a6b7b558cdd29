import type { CalendarDay, Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** What a member asked of the secretariat: more time for an action. */
export interface Extension {
  readonly id: number;
  readonly actionId: number;
  readonly memberId: number;
  readonly until: CalendarDay;
  readonly state: 'asked' | 'granted' | 'declined' | 'withdrawn';
  readonly decidedBy: number | null;
}

const columns = ['id', 'actionId', 'memberId', 'until', 'state', 'decidedBy'] as const;

/** Writes the request down; one that is still open is changed to the new day. */
export async function saveExtension(
  db: Connection,
  asked: Pick<Extension, 'actionId' | 'memberId' | 'until'>,
  now: Instant,
): Promise<Extension> {
  const open = await db
    .updateTable('extensions')
    .set({ until: asked.until, askedAt: now })
    .where('actionId', '=', asked.actionId)
    .where('memberId', '=', asked.memberId)
    .where('state', '=', 'asked')
    .returning(columns)
    .executeTakeFirst();
  if (open) return open;
  return db
    .insertInto('extensions')
    .values({ ...asked, askedAt: now })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

export async function findExtension(db: Connection, id: number): Promise<Extension | undefined> {
  return db.selectFrom('extensions').where('id', '=', id).select(columns).executeTakeFirst();
}

/** The request, locked until the transaction ends: two of the secretariat who answer at once answer one after the other. */
export async function lockExtension(db: Connection, id: number): Promise<Extension | undefined> {
  return db.selectFrom('extensions').where('id', '=', id).select(columns).forUpdate().executeTakeFirst();
}

export async function settleExtension(
  db: Connection,
  id: number,
  state: 'granted' | 'declined',
  decidedBy: number,
  now: Instant,
): Promise<void> {
  await db.updateTable('extensions').set({ state, decidedBy, decidedAt: now }).where('id', '=', id).execute();
}
