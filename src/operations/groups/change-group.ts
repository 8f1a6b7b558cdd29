import type { Connection } from '../../../db/connection/connection.ts';
import { lockGroup } from '../../../db/groups/groups.ts';
import { record } from '../../../db/history/history.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Right } from '../../domain/access/rights.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import type { Said } from '../actions/change-action.ts';
import { undoable } from '../history/undoable.ts';

/**
 * The frame of every change to one group: it is locked, so that those who click at once are settled one after another; it is of the own
 * committee; `by` may do that there; and it can be undone for a day.
 */
export function changeGroup<Outcome>(
  db: Connection,
  { groupId, right }: { readonly groupId: number; readonly right: Right },
  by: Member,
  now: Instant,
  change: (db: Connection, group: GroupWithMembers) => Promise<Outcome>,
): Promise<Outcome | Refusal> {
  return undoable(db, by, now, async (db) => {
    const group = await lockGroup(db, groupId);
    if (!group || group.committeeId !== by.committeeId)
      return { kind: 'refused', because: 'no such group', name: '', groups: [] };
    const refusal = await authorize(db, by, right, { groupId });
    return refusal ?? change(db, group);
  });
}

/** `by` null: the bot itself. */
export const recordInGroup = (
  db: Connection,
  { id, committeeId }: Pick<GroupWithMembers, 'id' | 'committeeId'>,
  by: Member | null,
  said: Said,
  now: Instant,
): Promise<void> =>
  record(db, { committeeId, subject: 'group', subjectId: id, byMember: by?.id ?? null, ...said }, now);
