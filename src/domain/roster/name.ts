import { nicknames } from './nicknames.ts';

export type NameMatch<P> =
  | { readonly kind: 'one'; readonly person: P }
  | { readonly kind: 'several'; readonly people: readonly P[] }
  | { readonly kind: 'none' };

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
};
// Not "he": it is a family name, and what is left of "He Jian" would be every Jian. "H.E." is taken off before.
const titles = new Set(
  [
    'mr mrs ms miss mx dr prof professor sir madam hon rev fr amb ambassador excellency cllr councillor phd md jr sr esq',
    'eng ing lic dra mme mlle monsieur madame sra srta senor senora herr frau dott shri smt',
  ].flatMap((some) => some.split(' ')),
);

/**
 * Which of `people` a written name means.
 *
 * The order of given and family name, accents, case, titles, what stands in brackets and middle names make no difference; an
 * initial, a short form ("Bob"), the initials alone ("CR") or a handle ("@croach") will do where nothing closer is found. Of the
 * people who match equally well all are given: a shared first name is asked about, never guessed.
 */
export function matchName<P extends { readonly name: string; readonly aliases?: readonly string[] }>(
  written: string,
  people: readonly P[],
): NameMatch<P> {
  const wanted = nameWords(written);
  const claims = people.map((person) => ({ person, closeness: closenessTo(person, wanted, written) }));
  const best = Math.max(0, ...claims.map((claim) => claim.closeness));
  const matches = claims.filter((claim) => best > 0 && claim.closeness === best).map((claim) => claim.person);
  const [first, second] = matches;
  if (!first) return { kind: 'none' };
  return second ? { kind: 'several', people: matches } : { kind: 'one', person: first };
}

/** How good a claim on a person a written name is: 0 for none, higher is closer. */
export function closeness(
  written: string,
  person: { readonly name: string; readonly aliases?: readonly string[] },
): number {
  return closenessTo(person, nameWords(written), written);
}

function closenessTo(
  person: { readonly name: string; readonly aliases?: readonly string[] },
  wanted: readonly string[],
  written: string,
): number {
  if (wanted.length === 0 || wanted.length > 8) return 0;
  const names = [person.name, ...(person.aliases ?? [])];
  return Math.max(...names.map((name) => closenessOf(wanted, nameWords(name), written)));
}

/**
 * Whether two written names are surely one person's: the same words but for order, accents, titles, middle names and initials of
 * these. Two words must be whole on both sides; "van der" and their like do not count. A name of one word is the same as itself alone.
 */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  if (a.length === 0 || b.length === 0 || a.length > 8 || b.length > 8) return false;
  const pairs = pairsOf(a, b);
  if (pairs.some(({ rank }) => rank !== likenesses.same && rank !== likenesses.initial)) return false;
  const whole = pairs.filter(({ word, rank }) => rank === likenesses.same && word.length > 1 && !particles.has(word));
  return whole.length >= 2 || (a.length === 1 && b.length === 1 && whole.length === 1);
}

/** Small words inside names, which tell nobody apart. */
export const particles: ReadonlySet<string> = new Set(
  'da das de del della den der di do dos du el la las le los ten ter van von y zu zum bin ibn al'.split(' '),
);

/** The words of a name that tell people apart: no titles, brackets, accents or case; "Dell'Accio" is one, "Sook-Jung" two. */
export function nameWords(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  const words = wordsOf(name);
  if (known.size >= mostKnown) known.clear();
  known.set(name, words);
  return words;
}

// A committee of 60 in a workspace of 5,000 compares 600,000 names: to take each apart anew took 30 s.
const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

function wordsOf(name: string): readonly string[] {
  const plain = name
    .slice(0, 200)
    .replace(/^\s*(?:H\.\s?E\.|HE(?=\s+\p{Lu}\p{Ll}))|\([^()]{0,99}\)|\|.*|['’]s?(?=\s|$)|['’`.](?=\p{L}{3})/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øßłðþæœđı]/g, (letter) => letters[letter] ?? letter);
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !titles.has(word));
  return telling.length > 0 ? telling : words;
}

/** 0: not this person; higher is closer. Equal numbers are equally good claims. */
function closenessOf(wanted: readonly string[], name: readonly string[], written: string): number {
  if (name.length === 0) return 0;
  const found = pairsOf(wanted, name).map(({ rank }) => rank);
  const weakest = Math.min(...found);
  const whole = found.filter(
    (rank) => rank >= (wanted.length === 1 ? likenesses.beginning : likenesses.nickname),
  ).length;
  // "C. Roach" is a claim on Carol Roach; "C." alone on nobody. More words than the person has: two of them must be whole.
  if (weakest > 0 && whole > 0 && (wanted.length <= name.length || whole > 1 || whole === wanted.length)) {
    if (wanted.length === name.length && weakest === likenesses.same) return 9;
    // "Sam" is as good for Samuel as for Sam: only the whole name tells them apart.
    return wanted.length === 1 && weakest === likenesses.nickname ? 4 + likenesses.same : 4 + weakest;
  }
  return initialsOrHandle(wanted, name, written);
}

/** Each word of the shorter name with how like it is to the word of the longer that it is paired with; the longest choose first. */
function pairsOf(one: readonly string[], other: readonly string[]) {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const left = [...longer];
  return [...shorter]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const ranks = left.map((candidate) => likeness(word, candidate));
      const rank = Math.max(0, ...ranks);
      if (rank > 0) left.splice(ranks.indexOf(rank), 1);
      return { word, rank };
    });
}

/** The words of two names that go together, one to one: in full or as a known short form, or by an initial or a beginning of it. */
export const pairedWords = (one: readonly string[], other: readonly string[]) =>
  pairsOf(one, other).flatMap(({ word, rank }) => {
    if (rank === 0) return [];
    // An initial on both sides is an initial.
    const isWhole = rank >= likenesses.nickname && word.length > 1;
    return [{ word, how: isWhole ? ('whole' as const) : ('part' as const) }];
  });

/** Whether a name of one word is made of another: "croach", "carolr", or the initials "CR" of Carol Roach. */
export const isHandleOf = (written: string, name: string): boolean =>
  nameWords(written).length === 1 && initialsOrHandle(nameWords(written), nameWords(name), written) > 0;

const likenesses = { initial: 1, beginning: 2, nickname: 3, same: 4 } as const;

function likeness(a: string, b: string): number {
  if (a === b) return likenesses.same;
  if (a[0] === b[0] && withoutUmlautE(a) === withoutUmlautE(b)) return likenesses.same;
  if (nicknames.get(a)?.includes(b) || nicknames.get(b)?.includes(a)) return likenesses.nickname;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return 0;
  if (short.length === 1) return likenesses.initial;
  return short.length >= 3 ? likenesses.beginning : 0;
}

// "Mueller" is Müller.
const withoutUmlautE = (word: string): string => word.replace(/(?<=[aou])e/g, '');

function initialsOrHandle(wanted: readonly string[], name: readonly string[], written: string): number {
  const [first = '', last = ''] = [name[0], name.at(-1)];
  if (name.length < 2 || (wanted.length > 2 && !isInitials(written))) return 0;
  const joined = wanted.join('');
  // All that is made of a name below begins as its first or its last word does.
  if (initial(joined) !== initial(first) && initial(joined) !== initial(last)) return 0;
  const initials = name.map(initial).join('');
  if (isInitials(written)) {
    const ways = [initials, initial(first) + initial(last), initial(last) + initial(first)];
    return ways.includes(joined) ? 3 : 0;
  }
  if (joined.length < 4) return 0;
  const handles = [first + last, last + first, initial(first) + last, initial(last) + first];
  const shortened = [first + initial(last), last + initial(first)];
  return handles.includes(joined) ? 3 : shortened.includes(joined) ? 2 : 0;
}

const initial = (word: string): string => word.slice(0, 1);
const isInitials = (written: string): boolean =>
  written.length <= 12 && /^\p{Lu}{2,4}$/u.test(written.replace(/[.\s]/g, ''));
