import { isLikelyPerson, looksLikeName, type People } from '../people/people.ts';
import { givenNames, groupNouns, isParticiple, notOwners, taskVerbs } from '../words/words.ts';
import type { OwnerCandidate } from './candidates.ts';
import { type OtherEvidence, type Position, type Shape, shapes } from './evidence-names.ts';
import { ownersInPhrase } from './owner-phrase.ts';
import { isOrdinaryWord, type Wording } from './wording.ts';

/** What the lines of the same list say about a candidate. */
export interface Habit {
  /** The share of the other lines that hold a name in the same place, 0 to 1. */
  readonly share: number;
  /** Whether one of them holds the same name there. */
  readonly again: boolean;
  /** The share of the other lines that begin with what they are about: "Entry gate: take turns". */
  readonly topics: number;
}

/** What is known of the place a task stands in. */
export interface Surroundings {
  readonly habit: Habit;
  /** A mark of its own says that it is a task. */
  readonly marked: boolean;
  readonly wording: Wording | null;
}

export type Evidence = Readonly<Record<string, number>>;

/** The numbers that speak for or against a candidate being the doer of the task; what is left out is 0. Null where it is none. */
export function ownerEvidence(
  candidate: OwnerCandidate,
  task: string,
  people: People,
  { habit, marked, wording }: Surroundings,
): Evidence | null {
  const { owners, position, words } = candidate;
  const shape = shapes[Math.max(...owners.map((owner) => shapes.indexOf(shapeOf(owner, people))))] ?? 'small word';
  const sure = owners.every((owner) => ownersInPhrase(owner, people, 'label').length > 0);
  // "Read the new rules (IALA)": what no other line has in brackets is an abbreviation, until somebody is known by it.
  if (shape === 'acronym' && !sure && position === 'bracket at end' && habit.share === 0) return null;
  const isLabel = position === 'label' || position === 'bold';
  if (isLabel && habit.topics >= 0.5 && owners.some((owner) => isTopic(owner, people))) return null;
  const numbers: Record<string, number> = { [`${position}, ${sure ? 'sure' : 'unsure'}`]: 1, [`shape: ${shape}`]: 1 };
  numbers[sure ? 'sure name' : 'unsure name'] = 1;
  const note = (name: OtherEvidence, value: number | boolean): void => {
    if (value) numbers[name] = Number(value);
  };
  const isUnknown = shape !== 'known' && shape !== 'mention' && shape !== 'everyone';
  const isOrdinary =
    isUnknown &&
    shape !== 'given name' &&
    owners.some((owner) => !groupNouns.has(lastWord(owner)) && isOrdinaryWord(owner));
  // "Website: mend the table": a verb follows what the task is about as well.
  const verbAfter = !isOrdinary && isBefore(position) && isVerb(task.slice(task.indexOf(words) + words.length));
  const imperative = isVerb(task);
  note('habit of its list', habit.share);
  note('named again in its list', habit.again);
  note('verb after', verbAfter);
  if (!sure) {
    note('habit of its list, unsure name', habit.share);
    note('alone in its place, unsure name', habit.share === 0);
    note('named again in its list, unsure name', habit.again);
    note('verb after, unsure name', verbAfter);
  }
  note('several', owners.length > 1);
  note(
    'long',
    owners.some((owner) => owner.split(' ').length > 3),
  );
  note(isBefore(position) ? 'in an imperative, before' : 'in an imperative, after', imperative);
  note(
    'begins with a verb',
    owners.some((owner) => !people.knows(owner) && isVerb(owner)),
  );
  note('marked line, inherited', marked && (position === 'parent' || position === 'heading'));
  note('question or need', /\?\s*$|^(?:need|needs|wanted)\b/i.test(task));
  if (isUnknown) {
    note('an ordinary word', isOrdinary);
    note('an ordinary word, alone in its place', isOrdinary && habit.share === 0);
    note('an ordinary word of the document', wording !== null && owners.some((owner) => wording.isOrdinary(owner)));
    note('named elsewhere in the document', wording !== null && owners.every((owner) => wording.isNamed(owner)));
  }
  note('looks like a thing', !sure && owners.some((owner) => thing.test(owner)));
  return numbers;
}

/** "Documentation", "Budget review": endings of what is done rather than of who does it. */
const thing = /(?:tion|ment|ness|ance|ence|ity|ing|sal|ure|view|age|es)$/;

/** Whether words before a colon may as well be what a line is about: "Trophies: ask for three". */
export const isTopic = (words: string, people: People): boolean =>
  (thing.test(words) || isOrdinaryWord(words)) && ownersInPhrase(words, people, 'label').length === 0;

const isBefore = (position: Position): boolean => positionsBefore.has(position);
const positionsBefore: ReadonlySet<Position> = new Set<Position>([
  'bold',
  'bracket at start',
  'label',
  'label with dash',
  'label with arrow',
  'inner label',
  'mention at start',
  'subject',
  'before verb',
  'first words',
]);

/** Whether the text begins with what to do: a verb of tasks, or any small word that takes an object. */
function isVerb(text: string): boolean {
  const rest = text.replace(/^[\s:,\])–—>=*-]+(?:please |kindly )?/i, '').slice(0, 60);
  const [first = ''] = rest.toLowerCase().split(/[^\p{L}-]/u, 1);
  return (
    taskVerbs.has(first) ||
    (/^\p{Ll}+ (?:the|an?|our|your|their|all|up|out|down) /u.test(rest) &&
      !notOwners.has(first) &&
      !isQuantifier.test(first) &&
      !isParticiple(first))
  );
}

/** "Gather all the names": what follows the first word is no verb. */
const isQuantifier = /^(?:all|both|half)$/;

const lastWord = (owner: string): string => owner.toLowerCase().split(' ').at(-1) ?? '';

function shapeOf(owner: string, people: People): Shape {
  const words = owner.toLowerCase().split(' ');
  if (/^@?(?:all|each|every(?:one|body)?)\b/i.test(owner)) return 'everyone';
  if (owner.startsWith('@')) return 'mention';
  if (people.knows(owner)) return 'known';
  if (givenNames.has(words[0] ?? '') && looksLikeName(owner)) return 'given name';
  if (groupNouns.has(lastWord(owner))) return 'group';
  if (isLikelyPerson(owner)) return 'full name';
  if (/^\p{Lu}[\p{Lu}\d/-]{1,6}s?$/u.test(owner)) return 'acronym';
  if (/^\p{Lu}/u.test(owner)) return words.length > 1 ? 'capitalised words' : 'capitalised word';
  return 'small word';
}
