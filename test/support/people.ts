import type { KnownMember, Member, Person } from '../../src/domain/member.ts';

/** A member with nothing special about him but what is given. */
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

/** The same with all that tells who he is. */
export const knownMemberOf = (given: Partial<KnownMember> & Pick<Member, 'id' | 'name'>): KnownMember => ({
  ...memberOf(given),
  aliases: [],
  email: null,
  region: null,
  isElsewhere: false,
  isLead: false,
  isElector: false,
  ...given,
});

/** Somebody of the workspace with nothing special about him but what is given. */
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
