import { base, type LineWeights } from './likelihood.ts';
import type { Phrase } from './phrases.ts';
import { lineWeights, type WeighedLine } from './weigh-lines.ts';

export interface Reason {
  /** Goes on from "it": "begins with a verb". */
  readonly phrase: Phrase;
  /** Above 0 it speaks for an action, below against. */
  readonly weight: number;
}

/** What weighs in a line's probability, strongest first; what has no weight is left out. */
export function reasonsOf({ evidence }: WeighedLine, weights: LineWeights = lineWeights): readonly Reason[] {
  return evidence
    .map((phrase) => ({ phrase, weight: weights.get(phrase) ?? 0 }))
    .filter(({ phrase, weight }) => weight !== 0 && phrase !== base)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/**
 * The strongest reasons for a line, as a question gives them: “says by when and is under “Agreed””. Empty where none is worth saying:
 * that it stands under the document's own title is none.
 */
export function reasonFor(line: WeighedLine, documentTitle: string | null, weights: LineWeights = lineWeights): string {
  const { path } = line.line.place;
  const section = path.length === 1 && path[0] === documentTitle ? null : (path.at(-1)?.slice(0, 60) ?? null);
  const said = new Set<string>();
  for (const { phrase, weight } of reasonsOf(line, weights)) {
    if (said.size === mostReasons) break;
    if (weight <= 0) continue;
    const plain = phrase.startsWith('stands under “') ? section && `is under “${section}”` : plainReasons.get(phrase);
    if (plain) said.add(plain);
  }
  return [...said].join(' and ');
}

const mostReasons = 2;

/** What speaks for an action in a secretary's words. Lengths, neighbours and single words weigh something, and tell nobody anything. */
const plainReasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'says what someone will do': [
      'begins with a name and “to” or “will” with a verb',
      'begins with a name and a verb',
      'begins with a name, a colon and a verb',
      'begins with a name in brackets and a verb',
      'begins with a name and a task',
      'says what its subject goes on to do',
      'says further on what somebody will do',
      'says what somebody is to do',
    ],
    'says what a participant will do': ['begins with a task of somebody known'],
    'says what is to be done': [
      'says that something be done',
      'says what is to be done',
      'says “should”, “must” or “needs to”',
    ],
    'sounds like a task': ['sounds like a task', 'begins with a verb'],
    'says someone agreed or was asked to do it': ['says that somebody was asked or agreed to', 'tells of a promise'],
    'asks someone to do it': [
      'begins with what somebody is asked to do',
      'says that somebody is asked to',
      'gives a body’s order to somebody',
      'gives a body’s invitation to somebody',
    ],
    'says it was agreed': ['says that something was agreed to be done'],
    'is part of a resolution': ['is a clause of a resolution', 'is worded as a resolution'],
    'says by when': ['says by when', 'has a field that says when', 'stands under a day by which it is due'],
    'names someone in brackets': ['begins with a name in brackets', 'ends with a name in brackets'],
    'names a participant': ['names a doer who is known', 'has a known name between bars'],
    'says whose it is': ['is marked as somebody’s', 'has a field that says who'],
    'is under someone’s name': ['stands under a name'],
    'is part of work that was shared out': [
      'stands under what gives out work',
      'is somebody’s part of work that was given out',
    ],
    'is in a list of actions': [
      'is a row of a table of actions',
      'stands in a list of actions or has a box',
      'is in a table or under a title of actions',
    ],
    'is under an action': ['is under an item that is an action'],
    'calls itself an action': ['begins with “action” or the like', 'speaks of an action for somebody'],
    'has an open box': ['has an open box'],
    'has an arrow': ['has an arrow'],
  } satisfies Readonly<Record<string, readonly Phrase[]>>).flatMap(([plain, phrases]) =>
    phrases.map((phrase) => [phrase, plain] as const),
  ),
);
