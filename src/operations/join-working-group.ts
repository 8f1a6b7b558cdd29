import type { Connection } from '../../db/connection.ts';
import { findGroup, lockGroup } from '../../db/groups.ts';
import { record } from '../../db/history.ts';
import { putIntoGroup, takeOutOfGroup } from '../../db/members.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { type GroupWithMembers, join } from '../domain/working-group.ts';
import { planNotices } from './plan-notices.ts';
import { undoable } from './undoable.ts';
import { unlessAllowed } from './unless-allowed.ts';

export type Membership =
  | { readonly kind: 'joined'; readonly group: GroupWithMembers }
  | { readonly kind: 'left'; readonly group: GroupWithMembers }
  | Refusal;

/** Puts the member into a working group, or among the volunteers for a topic. */
export function joinWorkingGroup(db: Connection, groupId: number, by: Member, now: Instant): Promise<Membership> {
  return undoable(db, by, now, async (db) => {
    const group = await lockGroup(db, groupId);
    if (!group || group.committeeId !== by.committeeId)
      return { kind: 'refused', because: 'no such group', name: '', groups: [] };
    const refusal = await unlessAllowed(db, by, 'join a group', { groupId });
    if (refusal) return refusal;
    const decided = join(group, by);
    if (decided.kind === 'refused') return decided;
    await putIntoGroup(db, groupId, [by.id], now);
    return { kind: 'joined', group: await afterChange(db, group, by, 'joined', now) };
  });
}

/** Takes the member out of a working group, or from among the volunteers for a topic. */
export function leaveWorkingGroup(db: Connection, groupId: number, by: Member, now: Instant): Promise<Membership> {
  return undoable(db, by, now, async (db) => {
    const group = await lockGroup(db, groupId);
    if (!group || group.committeeId !== by.committeeId)
      return { kind: 'refused', because: 'no such group', name: '', groups: [] };
    const refusal = await unlessAllowed(db, by, 'leave a group', { groupId });
    if (refusal) return refusal;
    if (group.kind === 'category' || group.kind === 'sub-group') return { kind: 'refused', because: 'not open', group };
    const wasIn = await takeOutOfGroup(db, groupId, by.id);
    if (!wasIn) return { kind: 'refused', because: 'not in the group', name: group.name };
    return { kind: 'left', group: await afterChange(db, group, by, 'left', now) };
  });
}

/** A group's actions are its members': who joins is reminded of them, who leaves no longer. */
async function afterChange(
  db: Connection,
  group: GroupWithMembers,
  by: Member,
  what: string,
  now: Instant,
): Promise<GroupWithMembers> {
  await record(
    db,
    { committeeId: group.committeeId, subject: 'group', subjectId: group.id, byMember: by.id, what },
    now,
  );
  await planNotices(db, { kind: 'member', memberId: by.id }, now);
  const changed = await findGroup(db, group.id);
  if (!changed) throw new Error(`Group ${group.id} went away while it was locked`);
  return changed;
}
