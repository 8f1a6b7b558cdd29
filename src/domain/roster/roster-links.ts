import type { KnownMember, Person } from './member.ts';
import { isSameName } from './name.ts';
import { claimOf, mostCandidates, nameProposals } from './name-proposals.ts';

/** Which members are certainly which people, and which are to be asked about. */
export interface RosterLinks {
  readonly certain: readonly Link[];
  /** As good as certain by the name, which is no reason to give anybody more than a newcomer has: to be asked. */
  readonly toConfirm: readonly Link[];
  /** Members whom nobody of the workspace surely is, with those they may be, likeliest first. */
  readonly unsure: readonly { readonly member: KnownMember; readonly candidates: readonly Person[] }[];
}

interface Link {
  readonly member: KnownMember;
  readonly person: Person;
}

/**
 * Which people of the workspace the unlinked members are.
 *
 * Certain is one e-mail address, or the same name on both sides, in any order, with or without accents, titles and middle names. Two
 * people of one name, and one person whom two members' names mean, are asked about and not guessed. Nor is anybody linked by name to an
 * entry that directs the committee, leads a group or has a vote in one that is open: people choose their names in Slack themselves.
 */
export function linksFor(members: readonly KnownMember[], people: readonly Person[]): RosterLinks {
  const taken = new Set(members.map((member) => member.userId));
  const free = people.filter((person) => !taken.has(person.userId));
  const unlinked = members.filter((member) => member.userId === null && !member.isElsewhere && !member.isFormer);
  const claims = unlinked.flatMap((member) => {
    const person = surely(member, free);
    return person ? [{ member, person }] : [];
  });
  const sure = claims.filter((claim) =>
    claims.every((other) => other === claim || other.person.userId !== claim.person.userId),
  );
  const isEnough = ({ member, person }: Link) => !givesPower(member) || isVouchedFor(member, person);
  const certain = sure.filter(isEnough);
  const toConfirm = sure.filter((link) => !isEnough(link));
  const proposalsFor = nameProposals(unlinked, people);
  const settled = new Set(certain.map((link) => link.member.id));
  return {
    certain,
    toConfirm,
    unsure: unlinked
      .filter((member) => !settled.has(member.id))
      .map((member) => {
        const likeliest = toConfirm.flatMap((link) => (link.member === member ? [link.person] : []));
        const others = proposalsFor(member).filter((person) => !likeliest.includes(person));
        return { member, candidates: [...likeliest, ...others].slice(0, mostCandidates) };
      }),
  };
}

/** Whether who is linked to the member can do more than a newcomer to the channel, who has no vote in those that are open. */
const givesPower = ({ role, isLead, isElector }: KnownMember): boolean => role !== 'member' || isLead || isElector;

/** Whether Slack has verified that somebody of the workspace is this member: by the e-mail address, which nobody changes by themselves. */
export const isVouchedFor = (member: KnownMember, person: Person): boolean =>
  isSameAddress(member.email, person.email) && !person.isGuest && !person.isExternal;

/** The one person that the member certainly is. */
function surely(member: KnownMember, people: readonly Person[]): Person | undefined {
  const byMail = people.filter((person) => member.email !== null && isSameAddress(person.email, member.email));
  if (byMail.length === 1) return byMail[0];
  const names = [member.name, ...member.aliases];
  const [one, ...others] = people.filter((person) => names.some((name) => isSameName(name, person.name)));
  if (!one || others.length > 0) return undefined;
  // "Noor" is Noor where nobody else has the name in their own.
  const isWord = !/\s/.test(one.name.trim());
  return isWord && people.some((person) => person !== one && claimOf(member, person) > 0) ? undefined : one;
}

export const isSameAddress = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
