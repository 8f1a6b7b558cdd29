import type { EntryMode, Group } from '../../src/domain/groups/working-group.ts';
import type { CalendarDay, Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** Makes a group that no summary proposed; returns its id. */
export async function insertGroup(
  db: Connection,
  group: Pick<Group, 'committeeId' | 'kind' | 'name' | 'seats'> & { readonly createdBy: number },
): Promise<number> {
  const { id } = await db
    .insertInto('groups')
    .values({ ...group, seats: group.seats === 'unlimited' ? null : group.seats })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface GroupColumns {
  readonly name?: string;
  readonly seats?: number | null;
  readonly entry?: EntryMode;
  readonly channelId?: string | null;
  readonly charterEnds?: CalendarDay | null;
  readonly offersClose?: CalendarDay | null;
  readonly closedAt?: Instant | null;
  readonly confirmedAt?: Instant | null;
}

export async function updateGroup(db: Connection, groupId: number, columns: GroupColumns): Promise<void> {
  await db.updateTable('groups').set(columns).where('id', '=', groupId).execute();
}
