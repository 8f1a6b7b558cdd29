import type { CandidateLine } from './candidate-lines.ts';
import { isNameAndTask, type LineShape } from './line-shape.ts';
import type { Phrase, Trait } from './phrases.ts';

/** What the other lines of the same list, and those around it, look like. */
export class ListEvidence {
  readonly #lines: readonly CandidateLine[];
  readonly #traits: readonly (readonly Trait[])[];
  readonly #lists = new Map<string, { count: number; readonly having: Map<Trait, number> }>();
  readonly #actions = new Set<number>();

  /** `shapes` are those of the lines, in the same order. */
  constructor(lines: readonly CandidateLine[], shapes: readonly LineShape[]) {
    this.#lines = lines;
    this.#traits = lines.map((line, at) => traitsOf(line, shapes[at]));
    for (const [at, line] of lines.entries()) {
      const key = listOf(line);
      const list = this.#lists.get(key) ?? { count: 0, having: new Map<Trait, number>() };
      this.#lists.set(key, list);
      list.count += 1;
      for (const trait of this.#traits[at] ?? []) list.having.set(trait, (list.having.get(trait) ?? 0) + 1);
      if (line.found) this.#actions.add(line.place.index);
    }
  }

  /** Phrases that go on from "it", for the line at this position. */
  of(at: number): readonly Phrase[] {
    const line = this.#lines[at];
    const list = line && this.#lists.get(listOf(line));
    if (!list) return [];
    const own = this.#traits[at] ?? [];
    const others = list.count - 1;
    const evidence: Phrase[] = [company(others)];
    for (const [trait, having] of list.having) {
      const share = others === 0 ? 0 : (having - (own.includes(trait) ? 1 : 0)) / others;
      if (share > 0) evidence.push(`is among ${share > 0.6 ? 'mostly' : share > 0.25 ? 'many' : 'few'} lines ${trait}`);
    }
    for (const [step, where] of steps) {
      if (this.#lines[at + step]?.place.block !== line.place.block) continue;
      for (const trait of this.#traits[at + step] ?? []) evidence.push(`has one of the lines ${trait} ${where} it`);
    }
    if (line.place.parent && this.#actions.has(line.place.parent.index))
      evidence.push('is under an item that is an action');
    if (this.#lines[at + 1]?.place.parent?.index === line.place.index) evidence.push('has lines under it');
    return evidence;
  }
}

const steps = [
  [-1, 'before'],
  [1, 'after'],
] as const;

function company(others: number): Phrase {
  if (others === 0) return 'stands alone';
  if (others < 3) return 'has one or two beside it';
  return others > 20 ? 'is in a very long list' : 'has several beside it';
}

function traitsOf({ found }: CandidateLine, shape: LineShape | undefined): readonly Trait[] {
  const traits: Trait[] = [];
  if (found) traits.push('read as actions');
  if (shape?.begins === 'verb') traits.push('beginning with a verb');
  if (shape && isNameAndTask(shape)) traits.push('beginning with a name and a task');
  if (shape?.begins === 'name, colon') traits.push('beginning with a name and a colon');
  if (shape?.begins === 'name, deed') traits.push('telling what was done');
  if (shape?.isDated) traits.push('with a date');
  return traits;
}

const listOf = ({ place, kind }: CandidateLine): string => `${place.block} ${place.indent} ${kind}`;
