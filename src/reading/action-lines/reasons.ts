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

/** The strongest reasons for a line, as a question gives them: “begins with a verb and stands under “Agreed””. Empty where none is worth saying. */
export function reasonFor(line: WeighedLine): string {
  const title = line.line.place.path.at(-1)?.slice(0, 60) ?? '';
  const said = new Set<string>();
  for (const { phrase, weight } of reasonsOf(line)) {
    if (said.size === mostReasons) break;
    if (weight <= 0) continue;
    if (phrase.startsWith('stands under')) said.add(`stands under “${title}”`);
    else if (isWorthSaying(phrase)) said.add(phrase);
  }
  // What is said in full already says it in general.
  if ([...said].some((phrase) => /^begins with (?:a name[,. ]|what).*(?:verb|asked)/.test(phrase)))
    said.delete('begins with a name and a task');
  const [last = '', ...others] = [...said].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

const mostReasons = 3;

/** Lengths, neighbours and single words weigh something, and tell a secretary nothing. */
const isWorthSaying = (phrase: Phrase): boolean =>
  !/^(?:is (?!worded|marked|nested)|has (?!a |an )|has a question|goes on|stands (?:below|far|alone)|(?:begins with|says|follows|is nested under) “[^”]*”$)/.test(
    phrase,
  );
