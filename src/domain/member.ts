export type Role = 'chair' | 'secretariat' | 'member';

/** A person of a committee. */
export interface Member {
  readonly id: number;
  readonly committeeId: number;
  readonly name: string;
  /** The person's id in Slack; null while the name is not linked to anybody in the workspace. */
  readonly userId: string | null;
  /** IANA name, as Slack has it; null where unknown: the committee's is used. */
  readonly timeZone: string | null;
  readonly role: Role;
}

/** Publishing, assigning to others and moving dates are the secretariat's and the chair's. */
export function mayDirect(member: Member): boolean {
  return member.role === 'secretariat' || member.role === 'chair';
}

/** Somebody in the workspace, as Slack knows them. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly timeZone: string | null;
}
