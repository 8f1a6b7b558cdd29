import type { Connection } from '../../../db/connection/connection.ts';
import { enterGroup, saveGroupRole } from '../../../db/groups/group-members.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import { listMembers, takeOutOfGroup } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { type GroupRole, type GroupWithMembers, isJoinable } from '../../domain/groups/working-group.ts';
import { groupPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { ownerNamed } from '../../domain/roster/roster.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { noSuchOwner } from '../access/no-such-member.ts';
import { completeWhereDone } from '../actions/complete-group-actions.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { changeGroup, recordInGroup } from './change-group.ts';
import { notifyJoinDecision } from './notify-join-decision.ts';
import { promoteFromWaitingList } from './promote-from-waiting-list.ts';

/** What is to become of somebody in a group; `liaisonTo`: the body to which they are the link. */
export interface RoleRequested {
  /** A mention, a name, or `member/12`. */
  readonly who: string;
  readonly as: GroupRole | 'out';
  readonly liaisonTo: string | null;
}

export type GroupRoleSet =
  | { readonly kind: 'placed'; readonly group: GroupWithMembers; readonly name: string }
  | Refusal;

/** Gives a member a role in a group, puts them in where they were not, or takes them out; they are told where that is new to them. */
export function setGroupRole(
  db: Connection,
  groupId: number,
  { who, as, liaisonTo }: RoleRequested,
  by: Member,
  now: Instant,
): Promise<GroupRoleSet> {
  return changeGroup(db, { groupId, right: 'run a group' }, by, now, async (db, group): Promise<GroupRoleSet> => {
    const named = ownerNamed(who, { members: await listMembers(db, group.committeeId), groups: [] });
    if (named.kind !== 'member') return noSuchOwner(db, group.committeeId, who);
    const { member } = named;
    const before = group.members.find((one) => one.id === member.id);
    if (as === 'out' && !before) return { kind: 'refused', because: 'not there', name: group.name, who: member.name };
    if (as !== 'out' && !before && group.closedAt) return { kind: 'refused', because: 'group closed', group };
    // The members of a category come from the roster.
    if ((as === 'out' || !before) && !isJoinable(group)) return { kind: 'refused', because: 'not open', group };
    const placed = (role: string, to: string | null) => `${member.name}: ${role}${to ? ` to ${to}` : ''}`;
    if (as === 'out') await takeOutOfGroup(db, groupId, member.id);
    else {
      if (!before) await enterGroup(db, groupId, member.id, now);
      await saveGroupRole(db, groupId, member.id, { role: as, liaisonTo: as === 'liaison' ? liaisonTo : null });
    }
    const said = {
      what: as === 'out' ? groupPhrases.takenOut : before ? groupPhrases.roleGiven : groupPhrases.putIn,
      before: before ? placed(before.groupRole, before.liaisonTo) : null,
      after: as === 'out' ? null : placed(as, as === 'liaison' ? liaisonTo : null),
    };
    await recordInGroup(db, group, by, said, now);
    if (member.id !== by.id && (as === 'out' || !before)) {
      await notifyJoinDecision(db, group, member, { by, reason: as === 'out' ? 'removed' : 'invited' }, now);
    }
    if (as === 'out') {
      await promoteFromWaitingList(db, groupId, now);
      await completeWhereDone(db, { kind: 'group', groupId }, now);
    }
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
    await planNotices(db, { kind: 'group', groupId }, now);
    const changed = await findGroup(db, groupId);
    if (!changed) throw new Error(`Group ${groupId} went away while it was locked`);
    return { kind: 'placed', group: changed, name: member.name };
  });
}
