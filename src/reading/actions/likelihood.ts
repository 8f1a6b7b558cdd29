import type { Phrase } from './phrases.ts';

export type LineWeights = ReadonlyMap<string, number>;

/** What every line has. */
export const base: Phrase = 'is a line';

/** How likely a line with this evidence is an action, 0 to 1: `logistic(base + the weights of its evidence)`. */
export const likelihood = (evidence: readonly Phrase[], weights: LineWeights): number =>
  logistic(scoreOf(evidence, weights));

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

export function scoreOf(evidence: readonly Phrase[], weights: LineWeights): number {
  let score = weights.get(base) ?? 0;
  for (const phrase of evidence) score += weights.get(phrase) ?? 0;
  return score;
}
