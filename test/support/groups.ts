import type { Connection } from '../../db/connection.ts';
import { keepGroup } from '../../db/groups.ts';
import type { Committee } from '../../src/domain/committee.ts';

/** An open working group of the committee; returns its id. */
export async function keepTestGroup(
  { db, committee }: { readonly db: Connection; readonly committee: Committee },
  name = 'Working Group on Lighthouses',
): Promise<number> {
  const { id } = await keepGroup(db, {
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
