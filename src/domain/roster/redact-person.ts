import { matchName, nameWords, particles } from './name.ts';

/** What a forgotten person is called from then on. */
export const formerMember = 'a former member';

/** By what a person can be told in a text. */
export interface Traces {
  /** As the roster, its aliases or Slack write them. */
  readonly names: readonly string[];
  /** Names of one word that mean nobody else in the committee: "Marisol". */
  readonly shortNames: readonly string[];
  /** Slack's. */
  readonly userIds: readonly string[];
  readonly emails: readonly string[];
}

/** The traces of one person, of whom `entries` are the entries on rosters; `others` are on the same rosters. */
export function tracesOf(
  entries: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly userId: string | null;
    readonly email: string | null;
  }[],
  others: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): Traces {
  const names = [...new Set(entries.flatMap(({ name, aliases }) => [name, ...aliases]))];
  const given = names.map(givenName);
  const single = names.filter((name) => nameWords(name).length === 1);
  const isNobodyElse = (word: string): boolean => word.length > 1 && matchName(word, others).kind === 'none';
  return {
    names,
    shortNames: [...new Set([...given, ...single])].filter(isNobodyElse),
    userIds: [...new Set(entries.flatMap(({ userId }) => userId ?? []))],
    emails: [...new Set(entries.flatMap(({ email }) => email ?? []))],
  };
}

/** "Castellanos Vega, Marisol" and "Marisol Castellanos Vega" are both Marisol. */
const givenName = (name: string): string => {
  const [family = '', given = family] = name.split(',');
  const [first] = nameWords(given);
  return given.split(/\s+/).find((word) => nameWords(word)[0] === first) ?? '';
};

export interface Redactor {
  /**
   * The text with the person's names, Slack ids and e-mail addresses replaced. `isTheirs`: the text is about something of theirs, so that
   * their first name alone means them as well.
   */
  text(value: string, isTheirs?: boolean): string;
  /** The same for every text in a JSON value; what is said of an action of theirs is theirs. */
  json(value: unknown, isTheirs?: boolean): unknown;
  /** Whether the text is nothing but a name of theirs. */
  isName(written: string): boolean;
}

/**
 * Replaces a person's names in texts by "a former member".
 *
 * A name is found whatever its accents and the order of its words ("Last, First"), without its middle names, and before a possessive. It must
 * begin with capitals, and have two of its words, the first name among them: "will" is a verb, and "Castellanos" may be somebody else's.
 * A first name alone is replaced where it stands for itself ("owners": "Marisol"), after an @, and in what is said of the person's own actions.
 * Not found: a family name or initials alone, a nickname that no roster has, a name without capitals, a paraphrase ("our treasurer").
 */
export function redactorOf({ names, shortNames, userIds, emails }: Traces): Redactor {
  const known = names.map((name) => ({ words: nameWords(name), given: nameWords(givenName(name))[0] ?? '' }));
  const ids = userIds.map(literal).join('|');
  const mentions = ids && new RegExp(`<@(?:${ids})(?:\\|[^<>]*)?>|\\b(?:${ids})\\b`, 'g');
  const addresses = emails.length > 0 && new RegExp(emails.map(literal).join('|'), 'gi');
  const short = shortNames.map(literal).join('|');
  const atShort = short && new RegExp(`@(?:${short})${wordEnds}`, 'giu');
  const anyShort = short && new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${short})${wordEnds}`, 'gu');

  const text = (value: string, isTheirs = false): string => {
    if (userIds.includes(value)) return '';
    if (shortNames.includes(value.trim())) return formerMember;
    let redacted = replaceNames(value, known);
    for (const pattern of [mentions, addresses, atShort, isTheirs && anyShort]) {
      if (pattern) redacted = redacted.replace(pattern, formerMember);
    }
    return redacted;
  };
  const isName = (written: string): boolean => text(written.trim()) === formerMember;
  const json = (value: unknown, isTheirs = false): unknown => {
    if (typeof value === 'string') return text(value, isTheirs);
    if (Array.isArray(value)) return value.map((item) => json(item, isTheirs));
    if (typeof value !== 'object' || value === null) return value;
    const theirs = isTheirs || ownersIn(value).some(isName);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item, theirs)]));
  };
  return { text, json, isName };
}

/** The names of the owners of an action, as a draft and its statements have it. */
export function ownersIn(value: object): readonly string[] {
  if (!('owners' in value) || !Array.isArray(value.owners)) return [];
  return value.owners.flatMap((owner: unknown) => {
    if (typeof owner === 'string') return owner;
    return typeof owner === 'object' && owner !== null && 'name' in owner && typeof owner.name === 'string'
      ? owner.name
      : [];
  });
}

interface KnownName {
  readonly words: readonly string[];
  readonly given: string;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly isCapital: boolean;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordEnds = '(?![\\p{L}\\p{M}\\p{N}])';
// "O'Rourke" is one word; what follows an apostrophe in "Sam's" is none.
const tokenPattern = /[\p{L}\p{M}\p{N}]+(?:['’`.](?=\p{L}{3})[\p{L}\p{M}\p{N}]+)*/gu;
/** What may stand between the words of a name: spaces, a comma, the full stop of an initial, a hyphen. */
const between = /^[\s,.\u2010-\u2013-]{1,3}$/u;
/** "Sam Osei (@sam.osei)": a handle behind the name goes with it. */
const handleBehind = /^\s?\(@[^()\s]{1,80}\)/u;

function replaceNames(value: string, known: readonly KnownName[]): string {
  const tokens = tokensOf(value);
  let redacted = '';
  let done = 0;
  for (let first = 0; first < tokens.length; first += 1) {
    const length = Math.max(0, ...known.map((name) => nameLength(value, tokens, first, name)));
    const start = tokens[first]?.start ?? 0;
    const end = tokens[first + length - 1]?.end;
    if (length === 0 || end === undefined) continue;
    redacted += value.slice(done, start) + formerMember;
    done = end + (handleBehind.exec(value.slice(end))?.[0].length ?? 0);
    first += length - 1;
  }
  return redacted + value.slice(done);
}

function tokensOf(value: string): readonly Token[] {
  return [...value.matchAll(tokenPattern)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    word: nameWords(written).join(''),
    isCapital: !/^\p{Ll}/u.test(written),
  }));
}

/** How many tokens from `first` on are the name; 0 where they are not. */
function nameLength(value: string, tokens: readonly Token[], first: number, { words, given }: KnownName): number {
  if (words.length < 2) return 0;
  const left = [...words];
  let length = 0;
  let telling = 0;
  let hasGiven = false;
  for (const [offset, token] of tokens.slice(first, first + words.length).entries()) {
    const before = tokens[first + offset - 1];
    if (offset > 0 && before && !between.test(value.slice(before.end, token.start))) break;
    const position = left.indexOf(token.word);
    const isParticle = particles.has(token.word);
    if (position < 0 || (!token.isCapital && !isParticle)) break;
    left.splice(position, 1);
    length += 1;
    if (!isParticle) telling += 1;
    hasGiven ||= token.word === given;
  }
  return telling >= 2 && (hasGiven || left.length === 0) ? length : 0;
}
