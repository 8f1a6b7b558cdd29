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
const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir madam hon rev fr amb ambassador he cllr councillor phd md jr sr esq'.split(
    ' ',
  ),
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
  if (wanted.length === 0 || wanted.length > 8) return { kind: 'none' };
  let best = 0;
  let matches: P[] = [];
  for (const person of people) {
    const names = [person.name, ...(person.aliases ?? [])];
    const closeness = Math.max(...names.map((name) => closenessOf(wanted, nameWords(name), written)));
    if (closeness === 0 || closeness < best) continue;
    if (closeness > best) matches = [];
    best = closeness;
    matches.push(person);
  }
  const [first, second] = matches;
  if (!first) return { kind: 'none' };
  return second ? { kind: 'several', people: matches } : { kind: 'one', person: first };
}

/** The words of a name that tell people apart: no titles, brackets, accents or case; "Dell'Accio" is one, "Sook-Jung" two. */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .slice(0, 200)
    .replace(/\([^()]{0,99}\)|\|.*|['’]s?(?=\s|$)|['’`.](?=\p{L}{3})/gu, '')
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
  const [shorter, longer] = wanted.length <= name.length ? [wanted, name] : [name, wanted];
  const left = [...longer];
  const found: number[] = [];
  for (const word of [...shorter].sort((a, b) => b.length - a.length)) {
    const ranks = left.map((other) => likeness(word, other));
    const rank = Math.max(0, ...ranks);
    if (rank > 0) left.splice(ranks.indexOf(rank), 1);
    found.push(rank);
  }
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

const likenesses = { initial: 1, beginning: 2, nickname: 3, same: 4 } as const;

function likeness(a: string, b: string): number {
  if (a === b || withoutUmlautE(a) === withoutUmlautE(b)) return likenesses.same;
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
  if (name.length < 2) return 0;
  const initial = (word: string): string => word.slice(0, 1);
  const joined = wanted.join('');
  const initials = name.map(initial).join('');
  const areInitials = /^\p{Lu}{2,4}$/u.test(written.replace(/[.\s]/g, ''));
  if (areInitials) {
    const ways = [initials, initial(first) + initial(last), initial(last) + initial(first)];
    return ways.includes(joined) ? 3 : 0;
  }
  if (wanted.length > 2 || joined.length < 4) return 0;
  const handles = [first + last, last + first, initial(first) + last, initial(last) + first];
  const shortened = [first + initial(last), last + initial(first)];
  return handles.includes(joined) ? 3 : shortened.includes(joined) ? 2 : 0;
}
