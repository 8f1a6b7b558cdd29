import leven from 'leven';
import type { ActionFilter } from '../../../domain/actions/action-filter.ts';
import { type GroupRequest, readGroupRequest } from '../groups/group-request.ts';
import { type RosterRequest, readRosterRequest } from '../roster/roster-request.ts';
import { readVoteRequest, type VoteRequest } from '../votes/vote-request.ts';

/** What the words after `/mag` ask for; names, dates and groups still as written. */
export type MagRequest =
  | {
      readonly kind: 'actions';
      readonly which: ActionFilter['which'] | 'mine';
      readonly whose: string;
      readonly page: number;
    }
  | { readonly kind: 'action' | 'done' | 'reopen' | 'take' | 'giveback' | 'accept'; readonly number: number }
  | { readonly kind: 'add'; readonly words: string }
  | { readonly kind: 'assign'; readonly number: number; readonly to: string }
  | { readonly kind: 'due' | 'decline'; readonly number: number; readonly words: string }
  | GroupRequest
  | { readonly kind: 'set meeting'; readonly words: string }
  | { readonly kind: 'cancel meeting' }
  | { readonly kind: 'meeting' | 'reminders' | 'deadlines' | 'calendar' | 'settings' | 'notices' }
  | RosterRequest
  | { readonly kind: 'undo' }
  | VoteRequest
  | { readonly kind: 'history' }
  | { readonly kind: 'summary' | 'help' }
  | { readonly kind: 'incomplete'; readonly verb: Verb; readonly wants: string }
  | { readonly kind: 'unknown'; readonly words: string; readonly nearest: Verb | null };

export const verbs = [
  'actions',
  'action',
  'add',
  'assign',
  'done',
  'reopen',
  'take',
  'giveback',
  'accept',
  'decline',
  'due',
  'meeting',
  'reminders',
  'deadlines',
  'calendar',
  'settings',
  'notices',
  'groups',
  'group',
  'join',
  'leave',
  'volunteer',
  'confirm',
  'roster',
  'link',
  'unlink',
  'unlinked',
  'retire',
  'return',
  'undo',
  'votes',
  'vote',
  'history',
  'summary',
  'help',
] as const;

export type Verb = (typeof verbs)[number];

const filters = ['all', 'open', 'overdue', 'done', 'unowned'] as const;

/**
 * Reads the words after `/mag`.
 *
 *     actions                      your open actions
 *     actions overdue @sam         Sam's that are late
 *     actions working group        those of a group, or with these words in them
 *     done 12 · done #12
 *     due 12 3 May · due 12 none
 *     meeting · meeting set 13 Feb 11:00 UTC · meeting cancel
 */
export function readMagRequest(text: string): MagRequest {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const verb = first.toLowerCase();
  if (verb === '') return { kind: 'help' };
  if (!isVerb(verb)) return { kind: 'unknown', words: text.trim(), nearest: nearestVerb(verb) };
  const after = rest.join(' ');
  switch (verb) {
    case 'actions':
      return readActions(rest);
    case 'action':
    case 'done':
    case 'reopen':
    case 'take':
    case 'giveback':
    case 'accept': {
      const number = numberIn(rest[0]);
      return number === undefined || rest.length > 1
        ? incomplete(verb, 'the number of an action')
        : { kind: verb, number };
    }
    case 'add':
      return after === '' ? incomplete(verb, 'what is to be done') : { kind: verb, words: after };
    case 'assign': {
      const number = numberIn(rest[0]);
      const to = rest
        .slice(1)
        .join(' ')
        .replace(/^to\s+/i, '');
      return number === undefined || to === ''
        ? incomplete(verb, 'the number of an action and whose it is')
        : { kind: verb, number, to };
    }
    case 'due': {
      const number = numberIn(rest[0]);
      const words = rest.slice(1).join(' ');
      return number === undefined || words === ''
        ? incomplete(verb, 'the number of an action and a date')
        : { kind: verb, number, words };
    }
    case 'decline': {
      const number = numberIn(rest[0]);
      return number === undefined
        ? incomplete(verb, 'the number of an action, and why')
        : { kind: verb, number, words: rest.slice(1).join(' ') };
    }
    case 'meeting': {
      const what = rest[0]?.toLowerCase();
      if (what === undefined) return { kind: verb };
      const words = rest.slice(1).join(' ');
      if (what === 'cancel' && words === '') return { kind: 'cancel meeting' };
      if (what !== 'set') return incomplete(verb, 'nothing more, or `set 13 Feb 11:00 UTC`, or `cancel` alone');
      return words === ''
        ? incomplete(verb, 'a day and an hour: `meeting set 13 Feb 11:00 UTC`')
        : { kind: 'set meeting', words };
    }
    case 'undo':
      return after === ''
        ? { kind: verb }
        : incomplete(
            verb,
            'nothing more: it takes back your latest change. *Undo* below `action 12` takes back that one',
          );
    case 'group':
      return readGroupRequest(after) ?? incomplete(verb, 'the name of a group, as in `group create Translation`');
    case 'volunteer': {
      const closes = /^closes\s+(\S.*)$/i.exec(after)?.[1];
      return closes === undefined ? { kind: verb } : { kind: 'close offers', words: closes };
    }
    case 'join':
    case 'leave':
    case 'confirm':
      return after === '' ? incomplete(verb, 'the name of a group') : { kind: verb, name: after };
    case 'roster':
    case 'link':
    case 'unlink':
    case 'unlinked':
    case 'retire':
    case 'return': {
      const asked = readRosterRequest(verb, after);
      return typeof asked === 'string' ? incomplete(verb, asked) : asked;
    }
    case 'vote':
      return (
        readVoteRequest(rest) ?? incomplete(verb, 'nothing, or a number: `vote 3`, `vote 3 close`, `vote 3 cancel Why`')
      );
    default:
      return { kind: verb };
  }
}

function readActions(words: readonly string[]): MagRequest {
  const pageAt = words.length >= 2 && words.at(-2)?.toLowerCase() === 'page' ? numberIn(words.at(-1)) : undefined;
  const asked = pageAt === undefined ? words : words.slice(0, -2);
  const which = filters.find((filter) => filter === asked[0]?.toLowerCase());
  const whose = asked.slice(which ? 1 : 0).join(' ');
  return { kind: 'actions', which: which ?? (whose === '' ? 'mine' : 'open'), whose, page: (pageAt ?? 1) - 1 };
}

/** The words that ask for another page of the same list. */
export function actionsWords(
  { which, whose }: { readonly which: string; readonly whose: string },
  page: number,
): string {
  return ['actions', which === 'mine' ? '' : which, whose, 'page', page + 1].filter((word) => word !== '').join(' ');
}

const isVerb = (word: string): word is Verb => verbs.some((verb) => verb === word);
const incomplete = (verb: Verb, wants: string): MagRequest => ({ kind: 'incomplete', verb, wants });

/** "12" or "#12"; numbers count from 1, and no committee has a billion. */
function numberIn(word: string | undefined): number | undefined {
  const digits = /^#?(\d{1,9})$/.exec(word ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

/** The command that differs by few letters, or begins so; none where all are far. */
function nearestVerb(word: string): Verb | null {
  const near = verbs
    .map((verb) => ({ verb, distance: verb.startsWith(word) ? 1 : leven(word.slice(0, 40), verb) }))
    .sort((one, other) => one.distance - other.distance)[0];
  return near && near.distance <= Math.floor(near.verb.length / 2) ? near.verb : null;
}
