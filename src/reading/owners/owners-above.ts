import { soundsLikeTask } from '../actions/task-sentence.ts';
import type { People } from '../people/people.ts';
import { askedIn } from '../structure/lead-in.ts';
import type { Placed } from '../structure/outline.ts';
import { givenNames } from '../words/words.ts';
import type { OwnerCandidate } from './candidates.ts';
import { ownersInPhrase } from './owner-phrase.ts';

/** Owners that stand above a list: in its heading, or in the item that it is indented under. */
export class OwnersAbove {
  readonly #people: People;
  readonly #passages: readonly Placed[];
  readonly #labels = new Map<number, readonly string[]>();
  #passage: Placed | null = null;
  #headingOwners: readonly string[] = [];
  #asked: readonly string[] = [];
  #headings: Titles = noTitles;
  readonly #titles: ReadonlyMap<string, Titles>;

  constructor(people: People, passages: readonly Placed[], titles: ReadonlyMap<string, Titles>) {
    this.#people = people;
    this.#passages = passages;
    this.#titles = titles;
  }

  #titlesBeside(heading: Placed): Titles {
    return this.#titles.get(keyOf(heading)) ?? noTitles;
  }

  enter(passage: Placed): void {
    this.#passage = passage;
    if (passage.heading) {
      const owners = ownersInTitle(passage.text, this.#people);
      // In a list of actions a heading names whom they are for; elsewhere only one that is somebody's name does.
      const isSomebody = owners.every((owner) => this.#people.knows(owner));
      const counts = passage.zone === 'actions' || passage.heading.strength !== 'heading' || isSomebody;
      this.#headingOwners = counts ? owners : [];
      this.#headings = this.#titlesBeside(passage);
    }
    if (passage.kind !== 'item') {
      const asked = askedIn(passage.text);
      this.#asked = asked === null ? [] : ownersInPhrase(asked, this.#people, 'before to');
    }
    if (passage.kind === 'item') {
      const isLink = passage.source.startsWith('[') && passage.source.includes('](');
      const owners = labelOwners(passage.text, this.#people);
      if (owners) this.#labels.set(passage.index, isLink ? [] : owners);
    }
  }

  /** An item that only says whose, or which topic's, the items under it are. */
  isLabel(passage: Placed): boolean {
    return this.#labels.has(passage.index);
  }

  isByPerson({ parent }: Placed): boolean {
    return parent !== null && (this.#labels.get(parent.index) ?? []).length > 0;
  }

  hasChildren(passage: Placed): boolean {
    return this.#passages[passage.index + 1]?.parent?.index === passage.index;
  }

  /** An item that names a subject and leaves the tasks to those under it. */
  isTopic(passage: Placed): boolean {
    return passage.box === null && !soundsLikeTask(passage.text, this.#people);
  }

  /** A boxed item whose neighbours in the same list have no box. */
  isAmongNotes(passage: Placed): boolean {
    if (passage.marker === '[]') return false;
    const near = this.#passages.slice(Math.max(0, passage.index - 8), passage.index + 9);
    return near.some(
      (other) =>
        other.kind === 'item' && other.block === passage.block && other.indent === passage.indent && other.box === null,
    );
  }

  #isSurelyPerson(owner: string): boolean {
    return this.#people.knows(owner) || givenNames.has(owner.split(' ', 1)[0]?.toLowerCase() ?? '');
  }

  /** The share of the other headings in the same section that name somebody too: lists by person have a name above each. */
  headingHabit(): number {
    const { all, naming } = this.#headings;
    return all > 1 ? Math.max(0, naming - 1) / (all - 1) : 0;
  }

  /** Whoever stands above the passage entered last: the nearest item that gives owners, and the heading. */
  candidates(): readonly OwnerCandidate[] {
    const found: OwnerCandidate[] = [];
    let below: readonly string[] | undefined;
    for (let parent = this.#passage?.parent; parent; parent = parent.parent) {
      const owners = this.#labels.get(parent.index);
      // Above "Next steps:" stands whose they are, or what they are about.
      const isWhose = below === undefined || owners?.every((owner) => this.#isSurelyPerson(owner));
      below = owners ?? below;
      if (!owners || owners.length === 0 || !isWhose) continue;
      found.push({ position: 'parent', owners, words: parent.text });
      break;
    }
    // "Instructs the Secretariat to" leads to its list.
    if (this.#passage?.kind === 'item' && this.#asked.length > 0)
      found.push({ position: 'parent', owners: this.#asked, words: this.#asked.join(', ') });
    const heading = this.#headingOwners;
    if (heading.length > 0) found.push({ position: 'heading', owners: heading, words: heading.join(', ') });
    return found;
  }
}

/** The headings of one section: all, and those that name somebody. */
export interface Titles {
  readonly all: number;
  readonly naming: number;
}

/** The headings of each section of a document. */
export function titlesIn(passages: readonly Placed[], people: People): ReadonlyMap<string, Titles> {
  const titles = new Map<string, Titles>();
  for (const passage of passages) {
    if (!passage.heading) continue;
    const { all, naming } = titles.get(keyOf(passage)) ?? noTitles;
    const names = isUnclaimed.test(passage.text) || ownersInTitle(passage.text, people).length > 0;
    titles.set(keyOf(passage), { all: all + 1, naming: naming + Number(names) });
  }
  return titles;
}

const noTitles: Titles = { all: 0, naming: 0 };
const keyOf = ({ path, heading }: Placed): string => [heading?.strength, ...path].join('\n');
const isUnclaimed = /^(?:\W*unassigned\W*|no owner|unclaimed)$/i;

/** The owners an item gives to the list under it; none but a label for a topic; null where it is a task itself. */
function labelOwners(text: string, people: People): readonly string[] | null {
  const title = text.replace(/\s*\([^()]{0,40}\)\s*:?$/, '').replace(/[:\s]+$/, '');
  if (title.length > 70) return null;
  if (isUnclaimed.test(title)) return [];
  const owners = ownersInPhrase(title, people, text.endsWith(':') ? 'field' : 'label');
  if (owners.length > 0) return owners;
  if (/^[a-z][\w|`-]{2,20}$/.test(title)) return [title];
  return text.endsWith(':') ? [] : null;
}

/** "Actionable steps to be done by @kim and @jo", "Actions for the Secretariat", "Kim's actions", "@kim", "Tasks for everyone". */
function ownersInTitle(title: string, people: People): readonly string[] {
  const plain = title.replace(/[:\s]+$/, '');
  const everyone = /\bfor (everyone|everybody|all members)$/i.exec(plain)?.[1];
  if (everyone) return [everyone];
  const said = /\b(?:by|for|on|assigned to|owner:?)\s+((?:the )?[@\p{Lu}].{1,60})$/u.exec(plain)?.[1];
  if (said && !/meeting|call|session/i.test(said)) {
    const owners = ownersInPhrase(said, people, 'label');
    if (owners.length > 0) return owners;
  }
  return ownersInPhrase(plain.replace(/['’]s? (?:actions?|action items?|tasks?|to-?dos?)$/i, ''), people, 'label');
}
