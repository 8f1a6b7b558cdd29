import type { Action } from '../actions/action.ts';
import { type GroupWithMembers, leadsOf } from '../groups/working-group.ts';
import type { Member } from './member.ts';

/** How a member left: the channel, the workspace, or at the end of their term, as the secretariat says. */
export type DepartureReason = 'channel' | 'workspace' | 'term';

/** A member's going, and what becomes of what they had. */
export interface Departure {
  readonly id: number;
  readonly committeeId: number;
  readonly member: Member;
  readonly how: DepartureReason;
  /** They came back. */
  readonly isOver: boolean;
}

/**
 * One thing a member leaves behind: an action, of their own or taken for a group, or a seat in a group. `groups`: those that own the action,
 * whose lead or members it can go back to.
 */
export type HandoverItem =
  | { readonly kind: 'action'; readonly action: Action; readonly groups: readonly GroupWithMembers[] }
  | { readonly kind: 'seat'; readonly group: GroupWithMembers };

export interface Handover {
  readonly id: number;
  readonly item: HandoverItem;
  /** What was decided, as people read it; null while nothing is. */
  readonly decided: string | null;
}

/** What could become of it; nothing does before somebody says so. */
export type HandoverProposal =
  | {
      readonly kind: 'to member';
      readonly member: Member;
      readonly as: 'lead' | 'chair' | 'secretariat' | 'next to wait';
    }
  | { readonly kind: 'back to the group'; readonly group: GroupWithMembers }
  | { readonly kind: 'the others keep it'; readonly names: readonly string[] }
  | { readonly kind: 'vacant' }
  | { readonly kind: 'nobody' };

/**
 * The proposal for one thing that a member leaves behind: of a group's action its lead, or the group; of one they share, the others; of
 * their own the chair; of a seat the first who waits for it.
 */
export function proposalFor(
  item: HandoverItem,
  leaver: Pick<Member, 'id'>,
  officers: readonly Member[],
): HandoverProposal {
  const isHere = (member: Member) => member.id !== leaver.id && !member.isFormer && member.userId !== null;
  if (item.kind === 'seat') {
    const next = item.group.waiting.find(isHere);
    return next ? { kind: 'to member', member: next, as: 'next to wait' } : { kind: 'vacant' };
  }
  const { action, groups } = item;
  const [group] = groups;
  if (action.takenBy?.id === leaver.id && group) {
    const lead = leadsOf(group).find(isHere);
    return lead ? { kind: 'to member', member: lead, as: 'lead' } : { kind: 'back to the group', group };
  }
  const others = action.owners.flatMap((owner) => {
    if (owner.kind === 'member')
      return owner.member.id !== leaver.id && !owner.member.isFormer ? [owner.member.name] : [];
    return owner.kind === 'group' ? [owner.group.name] : [];
  });
  if (others.length > 0) return { kind: 'the others keep it', names: others };
  for (const as of ['chair', 'secretariat'] as const) {
    const member = officers.find((officer) => officer.role === as && isHere(officer));
    if (member) return { kind: 'to member', member, as };
  }
  return { kind: 'nobody' };
}
