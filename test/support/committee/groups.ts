import type { Connection } from '../../../db/connection/connection.ts';
import { saveGroup } from '../../../db/groups/groups.ts';
import type { Committee } from '../../../src/domain/committee/committee.ts';
import type { GroupWithMembers } from '../../../src/domain/groups/working-group.ts';

/** A group with nothing special about it but what is given. */
export const groupOf = (given: Partial<GroupWithMembers> = {}): GroupWithMembers => ({
  id: 1,
  committeeId: 1,
  kind: 'working group',
  name: 'Working Group on Lighthouses',
  short: null,
  parent: null,
  seats: 'unlimited',
  members: [],
  waiting: [],
  asking: [],
  entry: 'open',
  channelId: null,
  charterEnds: null,
  closedAt: null,
  offersClose: null,
  confirmedAt: null,
  offersPrivate: false,
  timeZone: 'UTC',
  ...given,
});

/** An open working group of the committee; returns its id. */
export async function keepTestGroup(
  { db, committee }: { readonly db: Connection; readonly committee: Committee },
  name = 'Working Group on Lighthouses',
): Promise<number> {
  const { id } = await saveGroup(db, {
    committeeId: committee.id,
    kind: 'working group',
    name,
    short: null,
    parent: null,
    seats: 'unlimited',
    summaryId: null,
  });
  return id;
}
