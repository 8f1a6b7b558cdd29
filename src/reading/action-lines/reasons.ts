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

/** The strongest reasons for a line, as a question gives them: "begins with a verb and stands under “agreed”". Empty where none is worth saying. */
export function reasonFor(line: WeighedLine): string {
  const said = reasonsOf(line)
    .filter(({ phrase, weight }) => weight > 0 && isWorthSaying(phrase))
    .slice(0, 3)
    .map(({ phrase }) => phrase);
  const last = said.pop();
  if (last === undefined) return '';
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`;
}

/** Short words, lengths and neighbours weigh something, and tell a secretary nothing. */
const isWorthSaying = (phrase: Phrase): boolean =>
  !/^(?:is (?!worded|marked|nested)|has (?!a |an )|has a question)/.test(phrase) && !/“.{0,3}”/.test(phrase);
