import { type KnownMember, type Member, newlyAdded, type Person } from '../../../src/domain/roster/member.ts';

/** A member with nothing special about them but what is given. */
export const memberOf = (given: Partial<Member> & Pick<Member, 'id' | 'name'>): Member => ({
  committeeId: 1,
  userId: null,
  timeZone: null,
  role: 'member',
  isGuest: false,
  isExternal: false,
  isFormer: false,
  ...given,
});

/** The same with all that tells who they are. */
export const knownMemberOf = (given: Partial<KnownMember> & Pick<Member, 'id' | 'name'>): KnownMember => ({
  ...newlyAdded(memberOf(given), { email: null, region: null }),
  ...given,
});

/** Somebody of the workspace with nothing special about them but what is given. */
export const personOf = (given: Partial<Person> & Pick<Person, 'userId' | 'name'>): Person => ({
  aliases: [],
  timeZone: null,
  email: null,
  isGuest: false,
  isExternal: false,
  isBot: false,
  isDeactivated: false,
  ...given,
});
