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
  /** A guest of the workspace, in the channels they were invited to alone. */
  readonly isGuest: boolean;
  /** Of another organisation, in a channel shared with it (Slack Connect). */
  readonly isExternal: boolean;
  /** An app, which is on no roster; a person where it is left out. */
  readonly isBot?: boolean;
  /** Left the channel, the workspace or their term: kept for the history's sake, counted and reminded no more. */
  readonly isFormer: boolean;
}

/** A member with all that tells who they are. */
export interface KnownMember extends Member {
  /** How else they were written. */
  readonly aliases: readonly string[];
  readonly email: string | null;
  readonly region: string | null;
  /** The secretariat said that nobody in the workspace is this person. */
  readonly isElsewhere: boolean;
  /** Leads a group. */
  readonly isLead: boolean;
  /** Has a vote in a vote that is open. */
  readonly isElector: boolean;
}

/** A member who was added just now: nobody has written them otherwise, and they lead nothing and have no open vote. */
export const newlyAdded = (member: Member, { email, region }: Pick<KnownMember, 'email' | 'region'>): KnownMember => ({
  ...member,
  email,
  region,
  aliases: [],
  isElsewhere: false,
  isLead: false,
  isElector: false,
});

/** What is typed after the @ to mention somebody; undefined where Slack tells it by no other name than theirs. */
export const handleOf = ({ aliases }: Person): string | undefined => aliases.at(-1);

/** Somebody in the workspace, as Slack knows them. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  /** What else they go by: the name they show in messages, and last their handle. */
  readonly aliases: readonly string[];
  readonly timeZone: string | null;
  /** Null where the workspace did not grant `users:read.email`. */
  readonly email: string | null;
  readonly isGuest: boolean;
  /** Of another organisation, in a channel shared with it (Slack Connect). */
  readonly isExternal: boolean;
  /** An app, or Slackbot. */
  readonly isBot: boolean;
  /** The account is closed; the person can be told nothing any more. */
  readonly isDeactivated: boolean;
}

/** No row has it. */
const nobody = 0;

/** Somebody who is on no row of the committee's roster: they may look where it is shown to them, and do nothing. */
export const strangerTo = (committeeId: number, userId: string): Member => ({
  id: nobody,
  committeeId,
  name: '',
  userId,
  timeZone: null,
  role: 'member',
  isGuest: false,
  isExternal: false,
  isFormer: true,
});

export const isOnNoRoster = ({ id }: Member): boolean => id === nobody;
