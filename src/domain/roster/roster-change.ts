import type { KnownMember } from './member.ts';
import { isSameName, matchName } from './name.ts';
import type { RosterEntry } from './roster-entry.ts';
import { isSameAddress } from './roster-links.ts';

/** What a list of the roster would change. */
export interface RosterChange {
  readonly added: readonly RosterEntry[];
  readonly changed: readonly {
    readonly member: KnownMember;
    readonly entry: RosterEntry;
    /** "category PC Members", "region Africa" */
    readonly what: readonly string[];
  }[];
  /** Members whom a whole list does not have; it is for the secretariat to retire them. */
  readonly missing: readonly KnownMember[];
  /** Names that several members have, or another of the list with another address; nothing is done with them. */
  readonly unclear: readonly RosterEntry[];
}

/** `categories`: the headings of the roster that each member is under, by the member's id. */
export function compareRoster(
  entries: readonly RosterEntry[],
  members: readonly KnownMember[],
  categories: ReadonlyMap<number, readonly string[]>,
  isWhole: boolean,
): RosterChange {
  const current = members.filter((member) => !member.isFormer);
  const added: RosterEntry[] = [];
  const unclear: RosterEntry[] = [];
  const changed: RosterChange['changed'][number][] = [];
  const met = new Set<number>();
  for (const entry of entries) {
    // Retired, they may still be in the channel that the list was read from.
    if (entry.userId && members.some((one) => one.isFormer && one.userId === entry.userId)) continue;
    const found = memberOf(entry, current);
    if (found === 'several') unclear.push(entry);
    else if (!found) {
      const before = added.find((other) => isSameName(other.name, entry.name));
      if (!before) added.push(entry);
      // Two addresses may be two people of one name.
      else if (before.email && entry.email && !isSameAddress(before.email, entry.email)) unclear.push(entry);
    } else {
      met.add(found.id);
      const what = [
        ...(entry.email && !isSameAddress(entry.email, found.email) ? [`e-mail ${entry.email}`] : []),
        ...(entry.region && entry.region !== found.region ? [`region ${entry.region}`] : []),
        ...(entry.category && !categories.get(found.id)?.includes(entry.category)
          ? [`category ${entry.category}`]
          : []),
        ...(entry.userId && found.userId === null ? ['linked'] : []),
      ];
      if (what.length > 0) changed.push({ member: found, entry, what });
    }
  }
  const missing = isWhole ? current.filter((member) => !met.has(member.id)) : [];
  // Whom an unclear name may mean is not missing.
  return {
    added,
    changed,
    unclear,
    missing: missing.filter((member) => !unclear.some(({ name }) => matchName(name, [member]).kind === 'one')),
  };
}

function memberOf(entry: RosterEntry, members: readonly KnownMember[]): KnownMember | 'several' | undefined {
  const byUser = entry.userId ? members.find((member) => member.userId === entry.userId) : undefined;
  const byMail = members.find((member) => isSameAddress(member.email, entry.email));
  if (byUser ?? byMail) return byUser ?? byMail;
  const same = members.filter(
    (member) =>
      // Slack's own list knows who is who: a member who is another person is not this one.
      (entry.userId === null || member.userId === null) &&
      [member.name, ...member.aliases].some((name) => isSameName(name, entry.name)),
  );
  return same.length > 1 ? 'several' : same[0];
}
