import { markAtStart } from '../actions/action-marker.ts';
import type { People } from '../people/people.ts';
import type { Placed } from '../structure/outline.ts';
import { Memory } from '../words/memory.ts';
import { type OwnerCandidate, ownerCandidates } from './candidates.ts';
import { chooseOwners, type Weighed } from './choose-owners.ts';
import { type Habit, isTopic, ownerEvidence } from './evidence.ts';
import type { Position } from './evidence-names.ts';
import { ownersInPhrase } from './owner-phrase.ts';
import type { OwnerReading } from './owner-reading.ts';
import { OwnersAbove, type Titles, titlesIn } from './owners-above.ts';
import weights from './weights.json' with { type: 'json' };
import { Wording } from './wording.ts';

/** A task and what surrounds it. */
export interface OwnerQuestion {
  readonly task: string;
  readonly passage: Placed;
  /** Named between a mark and the task: "ACTION Kim: ..."; null where nothing marks the task. */
  readonly marked: readonly string[] | null;
  /** The words in bold the passage begins with. */
  readonly bold: string | null;
}

/** Finds the doers of a document's tasks by every place in which a doer may stand. Passages are entered in their order. */
export class OwnerFinder {
  readonly above: OwnersAbove;
  readonly #people: People;
  readonly #lists: ListHabits;
  readonly #wording: Wording;

  constructor(passages: readonly Placed[], people: People) {
    this.#people = people;
    const { wording, lists, titles } = surroundings.of(people, '', () => ({
      wording: new Wording(passages),
      lists: new ListHabits(passages, people),
      titles: titlesIn(passages, people),
    }));
    this.above = new OwnersAbove(people, passages, titles);
    this.#wording = wording;
    this.#lists = lists;
  }

  read(question: OwnerQuestion): OwnerReading {
    if (question.bold !== null && isUnclaimed(question.bold)) return chooseOwners([], false, {});
    const { weighed, passive } = this.weigh(question);
    return chooseOwners(weighed, passive, weights.weights);
  }

  /** Every candidate for the task that the passage entered last holds, with its evidence. */
  weigh({ task, passage, marked, bold }: OwnerQuestion): {
    readonly weighed: readonly Weighed[];
    readonly passive: boolean;
  } {
    const { candidates, passive } = ownerCandidates(task, this.#people);
    const inherited = this.above.candidates();
    const all: readonly OwnerCandidate[] = [
      ...(marked && marked.length > 0 ? [{ position: 'mark', owners: marked, words: marked.join(', ') } as const] : []),
      ...inBold(bold, task, this.#people),
      ...candidates,
      ...inherited,
    ];
    return {
      passive,
      weighed: all.flatMap((candidate) => {
        const habit =
          candidate.position === 'heading'
            ? { share: this.above.headingHabit(), again: false, topics: 0 }
            : this.#lists.habit(passage, candidate);
        const surroundings = { habit, marked: marked !== null, wording: this.#wording };
        const evidence = ownerEvidence(candidate, task, this.#people, surroundings);
        return evidence ? [{ candidate, evidence }] : [];
      }),
    };
  }
}

// A document is gone through for its marked tasks and again for the others.
const surroundings = new Memory<{
  readonly wording: Wording;
  readonly lists: ListHabits;
  readonly titles: ReadonlyMap<string, Titles>;
}>();

/** "**Unclaimed** Write the guide" */
const isUnclaimed = (bold: string): boolean => /^(?:unclaimed|unassigned|tb[acd]|nobody|open)\W*$/i.test(bold);

function inBold(bold: string | null, task: string, people: People): readonly OwnerCandidate[] {
  if (!bold || !task.startsWith(bold)) return [];
  const owners = ownersInPhrase(bold.replace(/:$/, ''), people, 'field');
  return owners.length > 0 ? [{ position: 'bold', owners, words: bold }] : [];
}

/** In which places the lines of each list name somebody; a list is looked at once, when the first of its lines is asked about. */
class ListHabits {
  readonly #people: People;
  readonly #lists = new Map<string, Placed[]>();
  readonly #habits = new Map<string, ListHabit>();

  constructor(passages: readonly Placed[], people: People) {
    this.#people = people;
    for (const passage of passages) {
      if (passage.heading || passage.kind === 'row' || passage.text === '') continue;
      const list = this.#lists.get(keyOf(passage));
      if (!list) this.#lists.set(keyOf(passage), [passage]);
      else if (list.length < longestList) list.push(passage);
    }
  }

  habit(passage: Placed, { position, owners }: OwnerCandidate): Habit {
    const key = keyOf(passage);
    const others = (this.#lists.get(key)?.length ?? 0) - 1;
    const { places, topics } = this.#habitOf(key);
    const place = places.get(position);
    if (others < 1) return { share: 0, again: false, topics: 0 };
    return {
      share: Math.min(1, Math.max(0, (place?.filled ?? 0) - 1) / others),
      again: owners.some((owner) => (place?.names.get(owner) ?? 0) > 1),
      topics: Math.min(1, Math.max(0, topics - 1) / others),
    };
  }

  #habitOf(key: string): ListHabit {
    const before = this.#habits.get(key);
    if (before) return before;
    const places = new Map<Position, Place>();
    let topics = 0;
    for (const { text } of this.#lists.get(key) ?? []) {
      const task = markAtStart(text, null, this.#people)?.task ?? text;
      const here = new Map(ownerCandidates(task, this.#people).candidates.map((one) => [one.position, one.owners]));
      const named = here.get('label') ?? [];
      if (labelled.test(task) && named.every((owner) => isTopic(owner, this.#people))) topics += 1;
      for (const [position, owners] of here) {
        const place = places.get(position) ?? { filled: 0, names: new Map<string, number>() };
        place.filled += 1;
        for (const owner of owners) place.names.set(owner, (place.names.get(owner) ?? 0) + 1);
        places.set(position, place);
      }
    }
    const habit = { places, topics };
    this.#habits.set(key, habit);
    return habit;
  }
}

/** "Entry gate: ...", and no address. */
const labelled = /^[^:]{2,60}:\s/;

interface ListHabit {
  readonly places: ReadonlyMap<Position, Place>;
  /** How many lines begin with what they are about. */
  readonly topics: number;
}

/** One place in the lines of a list. */
interface Place {
  /** How many lines name somebody there. */
  filled: number;
  readonly names: Map<string, number>;
}

const longestList = 200;
const keyOf = ({ block, indent, kind }: Placed): string => `${block} ${indent} ${kind}`;
