import { matchName, nameWords } from '../../domain/roster/name.ts';
import { givenNames, groupNouns, nameParticles, notOwners, taskVerbs } from '../words/words.ts';

export interface DocumentPerson {
  readonly name: string;
  /** Handles, initials and short forms given beside the name. */
  readonly aliases: readonly string[];
}

/** The people a document names as present, absent or speaking; answers whether a word or two can be one of them. */
export class People {
  readonly list: readonly DocumentPerson[];
  /** Whether several of them are written as nicks in small letters, as on IRC. */
  readonly goByNicks: boolean;
  readonly #words = new Set<string>();
  readonly #aliases = new Set<string>();
  readonly #initials = new Set<string>();
  readonly #known = new Map<string, boolean>();
  readonly #matching = new Map<string, readonly DocumentPerson[]>();

  constructor(list: readonly DocumentPerson[]) {
    this.list = list;
    this.goByNicks = list.filter((person) => /^[a-z][\w|-]{2,20}$/.test(person.name)).length > 1;
    for (const person of list) {
      for (const word of nameWords(person.name)) this.#words.add(word);
      for (const alias of person.aliases) {
        this.#aliases.add(bareName(alias));
        for (const word of nameWords(alias)) if (word.length > 2) this.#words.add(word);
      }
      // "VM Brasseur" signs as VMB.
      const letters = (person.name.match(/\p{L}[\p{L}'’]*/gu) ?? []).map((word) =>
        (/^\p{Lu}{2,3}$/u.test(word) ? word : word.charAt(0)).toLowerCase(),
      );
      if (letters.length > 1) {
        this.#initials.add(letters.join(''));
        this.#initials.add((letters[0] ?? '') + (letters.at(-1) ?? ''));
      }
    }
  }

  /** Whether the document itself shows that this is a person: a name from its lists, a part of one, a handle or initials. */
  knows(written: string): boolean {
    let known = this.#known.get(written);
    if (known === undefined) {
      known = this.#isKnown(written);
      this.#known.set(written, known);
    }
    return known;
  }

  #isKnown(written: string): boolean {
    const bare = bareName(written);
    if (this.#aliases.has(bare)) return true;
    if (/^\p{Lu}{2,4}$/u.test(written)) return this.#initials.has(bare) || this.#words.has(bare);
    const words = nameWords(written);
    return (
      words.some((word) => word.length > 1 && this.#words.has(word)) &&
      words.every((word) => word.length === 1 || this.#words.has(word))
    );
  }

  /** Everybody the written name may mean. */
  matching(written: string): readonly DocumentPerson[] {
    let people = this.#matching.get(written);
    if (!people) {
      const match = matchName(written, this.list);
      people = match.kind === 'one' ? [match.person] : match.kind === 'several' ? match.people : [];
      this.#matching.set(written, people);
    }
    return people;
  }
}

export const bareName = (name: string): string => name.toLowerCase().replace(/^@/, '').trim();

/** A word written large, or in a script that knows no large letters. */
const nameWord = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’׳״-]*$/u;

/** Whether the words have the shape of a person's name, known or not: one to four capitalised words that are no verb or group. */
export function looksLikeName(written: string): boolean {
  const words = written.split(/\s+/);
  if (words.length > 5 || written.length > 50) return false;
  const [first = '', second] = words;
  if (!nameWord.test(first) && !(second !== undefined && nameParticles.has(first.toLowerCase()))) return false;
  const lower = first.toLowerCase().replace(/\.$/, '');
  if (notOwners.has(lower) && !(second && givenNames.has(lower))) return false;
  return words
    .slice(1)
    .every(
      (word) =>
        nameWord.test(word) || nameParticles.has(word.toLowerCase()) || /^\(\p{L}+\)$|^["“]\p{L}+["”]$/u.test(word),
    );
}

/** A name in shape whose first word is a given name, or is at least no ordinary word of tasks. */
export function isLikelyPerson(written: string): boolean {
  if (!looksLikeName(written)) return false;
  const words = written.split(/\s+/).map((word) => word.toLowerCase().replace(/[.'’]s?$/g, ''));
  const [first = ''] = words;
  if (givenNames.has(first)) return true;
  if (words.length === 1) return false;
  return !words.some((word) => taskVerbs.has(word) || groupNouns.has(word) || notOwners.has(word));
}
