import type { Action } from '../actions/action.ts';
import type { ActionLine, Summary } from './summary.ts';

/** An action and how the summary last stated it. */
export interface StatedAction {
  readonly action: Action;
  readonly stated: ActionLine;
}

/** What a corrected summary changes in an action: its words, whose it is, or its date. */
export type ChangedPart = 'text' | 'owners' | 'due';

/** A corrected summary held against the actions of the one it corrects. Positions are those in the new summary's `actions`. */
export interface Comparison {
  readonly kept: readonly {
    readonly position: number;
    readonly before: StatedAction;
    readonly changed: readonly ChangedPart[];
  }[];
  readonly added: readonly number[];
  readonly withdrawn: readonly StatedAction[];
}

// Below this two sentences share too little to be one task said anew; "send the letter" and "send the agenda" share half.
const leastLikeness = 0.55;

/**
 * Which of the new lines are which of the actions there are, by their words; place and order make no difference. An action is one
 * line's at most, the likest first.
 */
export function compareRevision(
  before: readonly StatedAction[],
  lines: readonly ActionLine[],
  leftOut: readonly number[],
): Comparison {
  const positions = lines.flatMap((_line, position) => (leftOut.includes(position) ? [] : [position]));
  const likenesses = positions
    .flatMap((position) =>
      before.map((stated) => ({
        position,
        stated,
        likeness: likeness(lines[position]?.text ?? '', stated.stated.text),
      })),
    )
    .filter((pair) => pair.likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness);
  const lineOf = new Map<StatedAction, number>();
  const taken = new Set<number>();
  for (const { position, stated } of likenesses) {
    if (lineOf.has(stated) || taken.has(position)) continue;
    lineOf.set(stated, position);
    taken.add(position);
  }
  return {
    kept: [...lineOf].map(([stated, position]) => ({
      position,
      before: stated,
      changed: changedParts(stated.stated, lines[position]),
    })),
    added: positions.filter((position) => !taken.has(position)),
    withdrawn: before.filter((stated) => !lineOf.has(stated)),
  };
}

function changedParts(before: ActionLine, after: ActionLine | undefined): readonly ChangedPart[] {
  if (!after) return [];
  const owners = (line: ActionLine) =>
    line.owners
      .map((owner) => owner.name.toLowerCase())
      .sort()
      .join(';');
  // A line that names nobody takes the action from nobody: its owner may have been settled in a review.
  const isSameOwners = after.owners.length === 0 || (owners(before) === owners(after) && before.share === after.share);
  return [
    ...(words(before.text).join(' ') === words(after.text).join(' ') ? [] : ['text' as const]),
    ...(isSameOwners ? [] : ['owners' as const]),
    ...(before.due === after.due ? [] : ['due' as const]),
  ];
}

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Short words tell little: "send the letter to the port" and "send the agenda to the chair" share three of five. */
function tellingWords(text: string): readonly string[] {
  const all = words(text);
  const long = all.filter((word) => word.length > 3 || /\d/.test(word));
  return long.length > 0 ? long : all;
}

/** How many of their words two sentences share: 1 where they have the same. */
function likeness(one: string, other: string): number {
  const [left, right] = [new Set(tellingWords(one)), new Set(tellingWords(other))];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}

/** Whether two summaries tell of one meeting: the same day, and no title that says otherwise. */
export function isSameMeeting(one: Summary, other: Summary): boolean {
  if (one.startsAt === null || other.startsAt === null) return false;
  if (one.startsAt.slice(0, 10) !== other.startsAt.slice(0, 10)) return false;
  return one.title === null || other.title === null || likeness(one.title, other.title) >= leastLikeness;
}
