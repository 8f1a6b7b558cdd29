import { plainWords } from '../../request/plain-words.ts';
import type { ReadWords, Verbs } from '../../request/subject-commands.ts';
import { rosterUsage } from '../../views/roster/usage.ts';

/** Whom of the roster to show. `unsure`: names of which it is asked who they are. */
export const rosterParts = ['all', 'linked', 'unlinked', 'unsure', 'former'] as const;
export type RosterPart = (typeof rosterParts)[number];

/** What the words after `/mag` ask of the roster. `page` counts from 0. */
export type RosterRequest =
  | { readonly kind: 'roster'; readonly part: RosterPart; readonly page: number }
  | { readonly kind: 'link'; readonly name: string; readonly userId: string }
  /** `called`: a name or a handle that Slack didn't complete. */
  | { readonly kind: 'link by name'; readonly name: string; readonly called: string }
  | { readonly kind: 'unlink'; readonly name: string }
  | { readonly kind: 'roster from channel' | 'roster import' }
  | { readonly kind: 'retire' | 'return'; readonly who: { readonly userId: string } | { readonly name: string } };

/**
 * What can be typed of the roster.
 *
 *     roster import · roster from channel
 *     roster · roster unlinked · roster ambiguous · roster linked page 2
 *     link "Ángel Atilio González" @angel
 *     unlink "Ángel Atilio González"
 *     retire @angel · return @angel
 */
export const rosterVerbs: Verbs<RosterRequest> = {
  roster: (words) => readRosterPart(words, 'all'),
  link: readLink,
  unlink: (words) => {
    const name = plainWords(words.join(' '));
    return name === '' || words[0]?.startsWith('<@') ? rosterUsage.unlink : { kind: 'unlink', name };
  },
  unlinked: (words) => readRosterPart(words, 'unlinked'),
  retire: readMember('retire'),
  return: readMember('return'),
};

function readLink(words: readonly string[]): RosterRequest | string {
  const [, written = '', userId, typed = ''] =
    /^(.*?)\s*(?:<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|(?<=\s)@\s?([^@]+))$/.exec(words.join(' ')) ?? [];
  const name = plainWords(written.replace(/\s+(?:is|=|to)$/i, ''));
  const called = plainWords(typed);
  if (name === '' || (userId === undefined && called === '')) return rosterUsage.link;
  return userId === undefined ? { kind: 'link by name', name, called } : { kind: 'link', name, userId };
}

/** `unnamed`: the part that is meant where no words name one. */
export function readRosterPart(written: readonly string[], unnamed: RosterPart): RosterRequest | string {
  const [, words = '', page = '1'] = /^(.*?)(?:\s*\bpage\s+#?(\d{1,6}))?$/i.exec(written.join(' ')) ?? [];
  const word = (words || unnamed).toLowerCase();
  if (word === 'import') return { kind: 'roster import' };
  if (/^(import )?from( the)? channel$/.test(word)) return { kind: 'roster from channel' };
  const part = rosterParts.find((known) => known === (word === 'ambiguous' ? 'unsure' : word));
  return part ? { kind: 'roster', part, page: Math.max(0, Number(page) - 1) } : rosterUsage.roster;
}

function readMember(kind: 'retire' | 'return'): ReadWords<RosterRequest> {
  return (words) => {
    const written = words.join(' ');
    const userId = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(written)?.[1];
    const name = plainWords(written);
    if (userId === undefined && name === '') return rosterUsage.member(kind);
    return { kind, who: userId === undefined ? { name } : { userId } };
  };
}

/** The words that ask for another page. */
export const rosterWords = (part: RosterPart, page: number): string =>
  `roster ${part === 'unsure' ? 'ambiguous' : part} page ${page + 1}`;
