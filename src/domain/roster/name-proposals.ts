import { commonSurnames } from './common-surnames.ts';
import type { Person } from './member.ts';
import { closeness, isHandleOf, nameWords, pairedWords, particles } from './name.ts';

/** A name in all its spellings. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A choice among more is none. */
export const mostCandidates = 4;
/** A single name that more of the names to be settled have tells nothing of any of them. */
const mostOfOneWord = 2;

/**
 * Who of `people` may be meant by each of the names to be settled, likeliest first.
 *
 * A proposal needs two parts of the name that agree, one of them in full: "A. González" for Ángel González, "mrossi" for Maria Rossi. One
 * is enough where it is rare: a family name that one person alone has, or the only word of a name ("Ángel") that few others have. That
 * somebody shares a given name, or begins like it, is no reason to ask.
 */
export function nameProposals(names: readonly Named[], people: readonly Person[]): (named: Named) => readonly Person[] {
  const known = people.map((person) => ({ person, words: allWords(person), longest: longestOf(person) }));
  const inNames = countWords(names.map(allWords));
  const inPeople = countWords(known.map(({ words }) => words));
  const isProposed = (named: Named, wanted: readonly string[], { person, words, longest: has }: Known): boolean => {
    const shared = spellings(named).map((name) => pairedWords(tellingWords(name), words));
    const whole = shared.map((pairs) => pairs.filter(({ how }) => how === 'whole'));
    if (shared.some((pairs, at) => pairs.length > 1 && whole[at]?.length)) return true;
    if (isHandle(named, person)) return true;
    const [one] = whole.flat();
    if (!one) return false;
    const { word } = one;
    const [ofNames, ofPeople] = [inNames.get(word) ?? 0, inPeople.get(word) ?? 0];
    if (wanted.length === 1 || has.length === 1) return ofNames <= mostOfOneWord && ofPeople <= mostCandidates;
    const isSurname = has.at(-1) === word && (wanted.at(-1) === word || wanted[0] === word);
    return isSurname && ofNames <= 1 && ofPeople === 1 && !commonSurnames.has(word);
  };
  return (named) => {
    const wanted = longestOf(named);
    return known
      .filter((one) => isProposed(named, wanted, one))
      .map(({ person }) => ({ person, claim: claimOf(named, person) }))
      .sort((one, other) => other.claim - one.claim)
      .slice(0, mostCandidates)
      .map(({ person }) => person);
  };
}

interface Known {
  readonly person: Person;
  readonly words: readonly string[];
  readonly longest: readonly string[];
}

/** How near the one's names are to the other's; either may be the shorter: somebody may call themselves "Ángel" alone. */
export const claimOf = (named: Named, person: Person): number =>
  Math.max(closeness(named.name, person), ...spellings(person).map((name) => closeness(name, named)));

const spellings = ({ name, aliases }: Named): readonly string[] => [name, ...aliases];

const tellingWords = (name: string): readonly string[] => nameWords(name).filter((word) => !particles.has(word));

/** The words of the fullest of the names. */
const longestOf = (named: Named): readonly string[] =>
  spellings(named)
    .map(tellingWords)
    .reduce((one, other) => (other.length > one.length ? other : one));

/** All words of all names of somebody, each once. */
const allWords = (named: Named): readonly string[] => [...new Set(spellings(named).flatMap(tellingWords))];

function countWords(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** "agonzalez" for Ángel González, either way round; "CR" for Carol Roach only where it is what is written. */
const isHandle = (named: Named, person: Person): boolean =>
  spellings(named).some((written) => spellings(person).some((name) => isHandleOf(written, name))) ||
  spellings(person).some((handle) => handle.length > 3 && spellings(named).some((name) => isHandleOf(handle, name)));
