/** Whom of the roster to show. `unsure`: names of which it is asked who they are. */
export const rosterParts = ['all', 'linked', 'unlinked', 'unsure', 'former'] as const;
export type RosterPart = (typeof rosterParts)[number];

/** What the words after `/mag` ask of the roster. `page` counts from 0. */
export type RosterRequest =
  | { readonly kind: 'roster'; readonly part: RosterPart; readonly page: number }
  | { readonly kind: 'link'; readonly name: string; readonly userId: string }
  | { readonly kind: 'unlink'; readonly name: string }
  | { readonly kind: 'roster from channel' | 'roster import' }
  | { readonly kind: 'retire' | 'return'; readonly who: { readonly userId: string } | { readonly name: string } };

export const rosterVerbs = ['roster', 'link', 'unlink', 'unlinked', 'retire', 'return'] as const;

/**
 * Reads the words after `roster`, `link` and `unlink`; a text says what they lack.
 *
 *     roster import · roster from channel
 *     roster · roster unlinked · roster ambiguous · roster linked page 2
 *     link "Ángel Atilio González" @angel
 *     unlink "Ángel Atilio González"
 *     retire @angel · return @angel
 */
export function readRosterRequest(verb: (typeof rosterVerbs)[number], after: string): RosterRequest | string {
  switch (verb) {
    case 'roster':
    case 'unlinked': {
      const [, words = '', page = '1'] = /^(.*?)(?:\s*\bpage\s+#?(\d{1,6}))?$/i.exec(after.trim()) ?? [];
      const word = (words || (verb === 'unlinked' ? verb : 'all')).toLowerCase();
      if (word === 'import') return { kind: 'roster import' };
      if (/^(import )?from( the)? channel$/.test(word)) return { kind: 'roster from channel' };
      const part = rosterParts.find((known) => known === (word === 'ambiguous' ? 'unsure' : word));
      if (!part) return 'Type `/mag roster` alone, or add `linked`, `unlinked`, `ambiguous` or `former`.';
      return { kind: 'roster', part, page: Math.max(0, Number(page) - 1) };
    }
    case 'link': {
      const [, written = '', userId] = /^(.*?)\s*<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(after.trim()) ?? [];
      const name = unquoted(written).replace(/\s+(?:is|=|to)$/i, '');
      return name === '' || userId === undefined
        ? 'Add a name and whose it is: `/mag link "Ángel González" @angel`.'
        : { kind: 'link', name: unquoted(name), userId };
    }
    case 'retire':
    case 'return': {
      const userId = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(after.trim())?.[1];
      const name = unquoted(after);
      if (userId === undefined && name === '') {
        return `Add a member: \`/mag ${verb} @angel\`.`;
      }
      return { kind: verb, who: userId === undefined ? { name } : { userId } };
    }
    case 'unlink': {
      const name = unquoted(after);
      return name === '' || name.startsWith('<@')
        ? 'Add a name from the roster: `/mag unlink "Ángel González"`.'
        : { kind: 'unlink', name };
    }
  }
}

const unquoted = (words: string): string =>
  words
    .trim()
    .replace(/^["“”„«']+|["“”»']+$/g, '')
    .trim();

/** The words that ask for another page. */
export const rosterWords = (part: RosterPart, page: number): string =>
  `roster ${part === 'unsure' ? 'ambiguous' : part} page ${page + 1}`;
