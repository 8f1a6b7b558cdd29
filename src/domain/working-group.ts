import type { Member } from './member.ts';

/** People of a committee under one name: a category of the roster, a working group, a topic that wants volunteers, a sub-group. */
export interface Group {
  readonly id: number;
  readonly committeeId: number;
  readonly kind: 'category' | 'working group' | 'topic' | 'sub-group';
  readonly name: string;
  /** "WG-Strategy" */
  readonly short: string | null;
  /** What a topic belongs to: "Internet We Want (IWW)". */
  readonly parent: string | null;
  readonly seats: number | 'unlimited';
}

export interface GroupWithMembers extends Group {
  /** In the order they came. */
  readonly members: readonly Member[];
}

export type JoinRefusal = {
  readonly kind: 'refused';
  readonly because: 'already in' | 'not open';
  readonly group: Group;
};

/**
 * Whether `member` may join: working groups and topics are open to everyone in the committee; a topic's seats are what is wished, and
 * more may offer.
 */
export function join(group: GroupWithMembers, member: Member): { readonly kind: 'joins' } | JoinRefusal {
  if (group.kind === 'category' || group.kind === 'sub-group') return { kind: 'refused', because: 'not open', group };
  if (group.members.some((other) => other.id === member.id)) return { kind: 'refused', because: 'already in', group };
  return { kind: 'joins' };
}
