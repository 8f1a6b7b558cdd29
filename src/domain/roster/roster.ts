import type { Owner } from '../actions/action.ts';
import type { Group } from '../groups/working-group.ts';
import type { Member, Role } from './member.ts';
import { matchName } from './name.ts';

/** The committee's people and the groups they are in. */
export interface Roster {
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
}

const mention = /^<?@([UW][A-Z0-9]+)(?:\|[^>]*)?>?$/;

/** The Slack id in a mention (`<@U123|sam>`); undefined where it is no mention. */
export const mentionedIn = (written: string): string | undefined => mention.exec(written.trim())?.[1];

const filler = new Set([
  'the',
  'all',
  'a',
  'an',
  'of',
  'members',
  'member',
  'each',
  'every',
  'everyone',
  'whole',
  'entire',
  'full',
  'wg',
  'working',
  'group',
]);

/** What a summary calls the whole of its committee. */
const everyone = new Set([
  'committee',
  'group',
  'board',
  'council',
  'body',
  'everyone',
  'everybody',
  'participants',
  'attendees',
  'present',
  'attending',
  'here',
  'channel',
  'all',
]);

const words = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !filler.has(word));

/**
 * Whose action it is that is written so: the member who is mentioned (`<@U123|sam>`), a group by its name, its short name or the part
 * of it that only one group has ("the Secretariat"), or the one member of that name. Where the roster knows nobody, or several, the
 * name stays as written.
 */
export function ownerNamed(written: string, roster: Roster): Owner {
  const name = written.trim();
  const userId = mentionedIn(name);
  if (userId) {
    const member = roster.members.find((other) => other.userId === userId);
    return member ? { kind: 'member', member } : { kind: 'name', name };
  }
  const chosen = /^(group|member)\/(\d+)$/.exec(name);
  if (chosen) return ownerChosen(chosen[1] === 'group', Number(chosen[2]), name, roster);
  const group = findGroupNamed(name, roster.groups);
  if (group) return { kind: 'group', group };
  const called = name.replace(/^@/, '');
  const match = matchName(
    called,
    roster.members.filter((member) => !member.isFormer),
  );
  if (match.kind === 'one') return { kind: 'member', member: match.person };
  // A former member is still meant, where no present one goes by that name.
  const former = match.kind === 'none' ? matchName(called, roster.members) : match;
  return former.kind === 'one' ? { kind: 'member', member: former.person } : { kind: 'name', name };
}

/**
 * The same of a summary's owner, who may be everybody ("Committee", "all participants", "@here"): the members where they have a list, or
 * else all the lists of those who take part.
 */
export function ownersNamed(written: string, roster: Roster): readonly Owner[] {
  const owner = ownerNamed(written, roster);
  // "Participants" is a heading beside "Chair".
  const isHeading = owner.kind === 'group' && isEverybody(owner.group.name);
  const isAll = isEverybody(written) && (owner.kind === 'name' || isHeading);
  const groups = isAll ? listsOf(written, roster.groups) : [];
  return groups.length > 0 ? groups.map((group) => ({ kind: 'group', group })) : [owner];
}

const isEverybody = (written: string): boolean => {
  const wanted = words(written);
  return wanted.length === 0
    ? /\b(?:members|everyone|all)$/i.test(written.trim())
    : wanted.every((word) => everyone.has(word));
};

/** Guests have nothing to do; who was away is a member, and no participant. */
function listsOf(written: string, groups: readonly Group[]): readonly Group[] {
  const isOfPresent = /\b(?:participants|attendees|present|attending|here)\b/i.test(written);
  const others = isOfPresent
    ? /\b(?:guests?|observers?|visitors?|apolog\w*|regrets|absen\w+|excused)\b/i
    : /\b(?:guests?|observers?|visitors?)\b/i;
  return groups.filter(({ kind, name }) => kind === 'category' && !others.test(name));
}

/** Chosen from a menu, by its id on the roster. */
function ownerChosen(isGroup: boolean, id: number, name: string, { members, groups }: Roster): Owner {
  const group = isGroup ? groups.find((other) => other.id === id) : undefined;
  if (group) return { kind: 'group', group };
  const member = isGroup ? undefined : members.find((other) => other.id === id);
  return member ? { kind: 'member', member } : { kind: 'name', name };
}

/** The group that is meant by a name, in full, short, or in the words that no other group has. */
export function findGroupNamed<G extends Group>(written: string, groups: readonly G[]): G | undefined {
  const wanted = words(written);
  const plain = written.trim().toLowerCase();
  const exact =
    groups.find((group) => group.name.toLowerCase() === plain || group.short?.toLowerCase() === plain) ??
    groups.find((group) => wanted.length > 0 && words(group.name).join(' ') === wanted.join(' '));
  if (exact) return exact;
  if (isEverybody(written)) {
    const members = groups.filter((group) => group.kind === 'category' && /\bmembers\b/i.test(group.name));
    return members.length === 1 ? members[0] : undefined;
  }
  const within = groups.filter((group) => {
    const has = [...words(group.name), ...words(group.short ?? '')];
    return wanted.every((word) => has.includes(word));
  });
  return within.length === 1 ? within[0] : undefined;
}

/** What the heading above a participant's name lets them do: "MAG Chair", "IGF Secretariat". A co-chair directs as the chair does. */
export function roleIn(category: string | null): Role {
  if (/\bsecretariat\b/i.test(category ?? '')) return 'secretariat';
  return /\b(co-?)?chair(s|person|man|woman)?\b/i.test(category ?? '') ? 'chair' : 'member';
}
