import type { GroupEdit } from '../../../domain/groups/group-edit.ts';
import { unquoted } from '../../../domain/text/unquoted.ts';
import type { RoleRequested } from '../../../operations/groups/set-group-role.ts';
import { plainWords } from '../../request/plain-words.ts';
import type { ReadWords, Verbs } from '../../request/subject-commands.ts';
import { groupUsage } from '../../views/groups/usage.ts';

/** What the words after `/mag` ask of the groups; names and days still as written. */
export type GroupRequest =
  | { readonly kind: 'group' | 'join' | 'leave' | 'confirm' | 'create group'; readonly name: string }
  | { readonly kind: 'groups' | 'volunteer' }
  /** Of all topics that are open. */
  | { readonly kind: 'close offers'; readonly words: string }
  /** `whole`: all the words; a group may be called so. */
  | { readonly kind: 'edit group'; readonly whole: string; readonly name: string; readonly edit: GroupEdit }
  | { readonly kind: 'place in group'; readonly whole: string; readonly name: string; readonly placing: RoleRequested };

type Read = { readonly edit: GroupEdit } | { readonly placing: RoleRequested };

const roles = ['lead', 'member', 'liaison', 'observer'] as const;

/** How a change is typed after a group's name; the first that fits is meant. */
const changes: readonly (readonly [RegExp, (words: readonly string[]) => Read | undefined])[] = [
  [/^(.+?)\s+rename(?:\s+to)?\s+(.+)$/i, ([name = '']) => ({ edit: { kind: 'name', name: plainWords(name) } })],
  [
    /^(.+)\s+role\s+(\S.*?)\s+(lead|member|liaison|observer)(?:\s+to\s+(.+))?$/i,
    ([who = '', as, liaisonTo]) => {
      const role = roles.find((one) => one === as?.toLowerCase());
      return role && { placing: { who: unquoted(who), as: role, liaisonTo: liaisonTo ? plainWords(liaisonTo) : null } };
    },
  ],
  [
    /^(.+)\s+invite\s+(<@[^>]+>|\S.*)$/i,
    ([who = '']) => ({ placing: { who: unquoted(who), as: 'member', liaisonTo: null } }),
  ],
  [
    /^(.+)\s+remove\s+(<@[^>]+>|\S.*)$/i,
    ([who = '']) => ({ placing: { who: unquoted(who), as: 'out', liaisonTo: null } }),
  ],
  [/^(.+)\s+channel\s+<#([A-Z0-9]+)(?:\|[^>]*)?>$/i, ([channelId = '']) => ({ edit: { kind: 'channel', channelId } })],
  [/^(.+)\s+channel\s+none$/i, () => ({ edit: { kind: 'channel', channelId: null } })],
  [
    /^(.+)\s+seats\s+(\d{1,4}|unlimited)$/i,
    ([seats = '']) => {
      if (!/^\d+$/.test(seats)) return { edit: { kind: 'seats', seats: 'unlimited' } };
      return Number(seats) > 0 ? { edit: { kind: 'seats', seats: Number(seats) } } : undefined;
    },
  ],
  [/^(.+)\s+closes\s+(\S.*)$/i, ([close = '']) => ({ edit: { kind: 'offers', close: plainWords(close) } })],
  [/^(.+)\s+until\s+(\S.*)$/i, ([ends = '']) => ({ edit: { kind: 'charter', ends: plainWords(ends) } })],
  [/^(.+)\s+close$/i, () => ({ edit: { kind: 'state', state: 'closed' } })],
  [/^(.+)\s+reopen$/i, () => ({ edit: { kind: 'state', state: 'open' } })],
  [/^(.+)\s+by\s+approval$/i, () => ({ edit: { kind: 'entry', entry: 'approval' } })],
  [/^(.+)\s+by\s+invitation$/i, () => ({ edit: { kind: 'entry', entry: 'invitation' } })],
  [/^(.+)\s+open$/i, () => ({ edit: { kind: 'entry', entry: 'open' } })],
];

/**
 * Reads the words after `group`; undefined where there are none.
 *
 *     group create Translation · group WG-Language
 *     group WG-Language rename Translation · group Translation seats 4 · close · reopen
 *     group Translation role @sam lead · role @kim liaison to the port authority · invite @kim · remove @kim
 *     group Translation channel #translation · open · by approval · by invitation
 *     group Translation closes 12 March      until when one may volunteer
 *     group Translation until 31 December    when its charter ends
 */
export function readGroupRequest(words: string): GroupRequest | undefined {
  const whole = words.trim();
  if (whole === '') return undefined;
  const created = /^create(?:\s+(.+))?$/i.exec(whole);
  if (created) return created[1] === undefined ? undefined : { kind: 'create group', name: plainWords(created[1]) };
  for (const [pattern, read] of changes) {
    const [found, group = '', ...rest] = pattern.exec(whole) ?? [];
    const change = found === undefined ? undefined : read(rest);
    if (!change) continue;
    const named = { whole: plainWords(whole), name: plainWords(group) };
    return 'edit' in change
      ? { kind: 'edit group', ...named, ...change }
      : { kind: 'place in group', ...named, ...change };
  }
  return { kind: 'group', name: plainWords(whole) };
}

/**
 * What can be typed of groups; `group` is read above.
 *
 *     groups · join WG-Language · leave WG-Language · confirm Translation
 *     volunteer · volunteer closes 12 March
 */
export const groupVerbs: Verbs<GroupRequest> = {
  groups: () => ({ kind: 'groups' }),
  group: (words) => readGroupRequest(words.join(' ')) ?? groupUsage.group,
  join: readName('join'),
  leave: readName('leave'),
  volunteer: (words) => {
    const closes = /^closes\s+(\S.*)$/i.exec(words.join(' '))?.[1];
    return closes === undefined ? { kind: 'volunteer' } : { kind: 'close offers', words: plainWords(closes) };
  },
  confirm: readName('confirm'),
};

function readName(kind: 'join' | 'leave' | 'confirm'): ReadWords<GroupRequest> {
  return (words) => (words.length === 0 ? groupUsage.name(kind) : { kind, name: plainWords(words.join(' ')) });
}
