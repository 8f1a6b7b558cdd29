import type { Connection } from '../../../db/connection/connection.ts';
import { answerGroup, enterGroup, takeAnswerBack } from '../../../db/groups/group-members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { type GroupWithMembers, hasFreeSeat } from '../../domain/groups/working-group.ts';
import { groupPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { changeGroup, recordInGroup } from './change-group.ts';
import { notifyJoinDecision } from './notify-join-decision.ts';

export type JoinRequestDecided =
  | {
      readonly kind: 'approved' | 'waits' | 'declined';
      readonly group: GroupWithMembers;
      readonly member: Member;
    }
  | Refusal;

/** A lead, the chair or the secretariat lets the member in who asked for it, or does not; the member is told in private. */
export function decideJoinRequest(
  db: Connection,
  what: { readonly groupId: number; readonly memberId: number; readonly decision: 'approve' | 'decline' },
  by: Member,
  now: Instant,
): Promise<JoinRequestDecided> {
  const { groupId, memberId, decision } = what;
  return changeGroup(db, { groupId, right: 'run a group' }, by, now, async (db, group): Promise<JoinRequestDecided> => {
    const member = group.asking.find((one) => one.id === memberId);
    if (!member) return { kind: 'refused', because: 'asks no more', name: group.name };
    if (decision === 'approve' && group.closedAt) return { kind: 'refused', because: 'group closed', group };
    const kind = decision === 'decline' ? 'declined' : hasFreeSeat(group) ? 'approved' : 'waits';
    const after = {
      approved: `${member.name}: in`,
      waits: `${member.name}: waiting list`,
      declined: `${member.name}: declined`,
    };
    if (kind === 'approved') await enterGroup(db, groupId, memberId, now);
    else if (kind === 'waits') await answerGroup(db, groupId, memberId, 'waits', now);
    else await takeAnswerBack(db, groupId, memberId);
    const what = decision === 'approve' ? groupPhrases.joinApproved : groupPhrases.joinDeclined;
    const said = { what, before: `${member.name}: asks`, after: after[kind] };
    await recordInGroup(db, group, by, said, now);
    await notifyJoinDecision(db, group, member, { by, reason: kind }, now);
    await planNotices(db, { kind: 'member', memberId }, now);
    return { kind, group, member };
  });
}
