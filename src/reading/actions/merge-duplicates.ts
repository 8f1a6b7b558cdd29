import { nameWords } from '../../domain/roster/name.ts';
import type { FoundAction } from './actions.ts';

export interface Task {
  readonly first: FoundAction;
  readonly again: readonly FoundAction[];
}

/**
 * Joins what one document says twice: in the discussion, then in the list at its end, then by person.
 *
 * Two entries of the same list are two tasks however alike they sound, and so are tasks of different owners.
 */
export function mergeDuplicates(found: readonly FoundAction[]): readonly Task[] {
  const tasks: Known[] = [];
  const byWord = new Map<string, number[]>();
  for (const action of found) {
    const words = contentWords(action.task);
    const candidates = new Map<number, number>();
    for (const word of words) {
      for (const at of byWord.get(word) ?? []) candidates.set(at, (candidates.get(at) ?? 0) + 1);
    }
    let best = -1;
    let closeness = 0;
    for (const [at, shared] of candidates) {
      const other = tasks[at];
      if (!other) continue;
      // The list at the end repeats the discussion in other words; two places of the discussion are two tasks unless they agree.
      const inLists = isListed(action) || isListed(other.first);
      const ratio = shared / (inLists ? Math.min : Math.max)(words.size, other.words.size);
      const enough = shared >= 3 || (shared === words.size && shared === other.words.size);
      // Most of the fifty share a word or two: they are told apart by counting, before anything of them is looked at.
      if (!enough || ratio <= closeness || ratio < 0.72 || !canRepeat(action, other)) continue;
      if (ratio >= (sameOwners(action, other.first) ? 0.72 : 0.85)) [best, closeness] = [at, ratio];
    }
    const same = tasks[best];
    if (same) {
      same.again.push(action);
      same.blocks.add(action.passage.block);
      continue;
    }
    for (const word of words) {
      const places = byWord.get(word);
      // A word that every task has tells none apart.
      if (!places) byWord.set(word, [tasks.length]);
      else if (places.length < 50) places.push(tasks.length);
    }
    tasks.push({ first: action, again: [], words, blocks: new Set([action.passage.block]) });
  }
  return tasks;
}

interface Known extends Task {
  readonly again: FoundAction[];
  readonly words: ReadonlySet<string>;
  /** The lists it stands in already. */
  readonly blocks: Set<number>;
}

const isListed = ({ passage }: FoundAction): boolean => passage.zone === 'actions' || passage.kind === 'row';

function canRepeat(action: FoundAction, { first, blocks }: Known): boolean {
  const marked = action.marked && first.marked && action.passage.kind !== 'row';
  const wordForWord = first.task === action.task && (marked || action.byPerson);
  if (blocks.has(action.passage.block) && !wordForWord) return false;
  if (!numbersAgree(action.task, first.task)) return false;
  const [mine, theirs] = [owners(action), owners(first)];
  return (
    mine.length === 0 ||
    theirs.length === 0 ||
    mine.some((name) => theirs.some((other) => isPartOf(name, other) || isPartOf(other, name)))
  );
}

/** "Ana" and "Ana Lund", "Lund" and "A. Lund" */
const isPartOf = (name: string, whole: string): boolean =>
  whole === name || whole.startsWith(`${name} `) || whole.endsWith(` ${name}`);

/** "Paint berth 3" and "paint berth 4" are two tasks in nearly the same words; a date or a ticket may be left out of one of two places. */
function numbersAgree(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((task) => new Set(task.match(/\d+/g) ?? []));
  if (!mine || !theirs) return true;
  return [...mine].every((number) => theirs.has(number)) || [...theirs].every((number) => mine.has(number));
}

/** Without "Ms.", case and accents. */
const owners = (action: FoundAction): readonly string[] =>
  action.reading.owners.map((name) => nameWords(name).join(' '));
const sameOwners = (a: FoundAction, b: FoundAction): boolean => owners(a).join() === owners(b).join();

const small = new Set(
  'the a an to of and or in on for with by at is are be will should shall must it its this that from as we our please about into if action item'.split(
    ' ',
  ),
);
const contentWords = (task: string): ReadonlySet<string> =>
  new Set(
    (
      task
        .slice(0, 400)
        .toLowerCase()
        .replace(/\bhttps?:\S+/g, ' ')
        .match(/[\p{L}\d]+/gu) ?? []
    )
      .filter((word) => !small.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  );
