import type { Member, Role } from './member.ts';

/** What the chair and the secretariat are asked about one person, to be answered by yes or no. */
export interface RosterQuestion {
  readonly id: number;
  readonly committeeId: number;
  /** The entry of the roster that it is about, as it is now. */
  readonly member: Member & { readonly isLead: boolean };
  /** The person's id in Slack. */
  readonly userId: string;
  /**
   * `identity`: whether the person is that member, of whom they have only the name, with the role. `role`: whether they have their former
   * role again, back as a member. `return`: whether they are a member again, whose term was ended.
   */
  readonly asks: 'identity' | 'role' | 'return';
  readonly role: Role;
  readonly answer: 'yes' | 'no' | 'overtaken' | null;
  /** The name of the officer who answered; null where nobody has, or where Slack vouched for it. */
  readonly answeredBy: string | null;
}

/** Whether there is nothing to answer any more, because it was settled in another way. */
export function isSettledElsewhere({ asks, member, userId, role }: RosterQuestion): boolean {
  const isSomebodyElse = member.userId !== null && member.userId !== userId;
  switch (asks) {
    case 'identity':
      return isSomebodyElse || (member.userId === userId && member.role === role);
    case 'role':
      return isSomebodyElse || member.isFormer || member.role !== 'member';
    case 'return':
      return isSomebodyElse || !member.isFormer;
  }
}
