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
 * The strongest reasons for a line, as a question gives them: “begins with a verb and stands under “Agreed””. Empty where none is worth
 * saying: that it stands under the document's own title is none.
 */
export function reasonFor(line: WeighedLine, documentTitle: string | null, weights: LineWeights = lineWeights): string {
  const { path } = line.line.place;
  const section = path.length === 1 && path[0] === documentTitle ? null : (path.at(-1)?.slice(0, 60) ?? null);
  const said = new Set<string>();
  for (const { phrase, weight } of reasonsOf(line, weights)) {
    if (said.size === mostReasons) break;
    if (weight <= 0) continue;
    if (!phrase.startsWith('stands under “')) {
      if (isWorthSaying(phrase)) said.add(phrase);
    } else if (section !== null) said.add(`stands under “${section}”`);
  }
  // What is said in full already says it in general.
  if ([...said].some((phrase) => /^begins with (?:a name[,. ]|what).*(?:verb|asked)/.test(phrase)))
    said.delete('begins with a name and a task');
  const [last = '', ...others] = [...said].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

const mostReasons = 3;

/** They have a weight beside others, and speak for no action by themselves. */
const noReasons: ReadonlySet<Phrase> = new Set<Phrase>([
  'tells what was',
  'tells of a vote',
  'tells of an earlier meeting',
  'names no doer',
  'begins with other words',
  'begins with a deed that was done',
  'begins with a name and what they did',
  'says “done” or the like',
]);

/** Lengths, neighbours and single words weigh something, and tell a secretary nothing. */
const isWorthSaying = (phrase: Phrase): boolean =>
  !noReasons.has(phrase) &&
  !/^(?:is (?!worded|marked|nested)|has (?!a |an )|has a question|goes on|stands (?:below|far|alone)|(?:begins with|says|follows|is nested under) “[^”]*”$)/.test(
    phrase,
  );
