import type { OwnerCandidate } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { nobody, type OwnerReading } from './owner-reading.ts';

export interface Weighed {
  readonly candidate: OwnerCandidate;
  readonly evidence: Evidence;
}

export type Weights = Readonly<Record<string, number>>;

/** From here on somebody else is likely enough to be asked about. */
const worthAsking = 0.25;

/**
 * The likeliest doers among the candidates, or nobody.
 *
 * A multinomial logit over the candidates and nobody, whose score is 0: `p = exp(score) / sum`. The same people named in two places
 * count together. Who is not chosen and yet likely is a rival, to be asked about.
 */
export function chooseOwners(weighed: readonly Weighed[], passive: boolean, weights: Weights): OwnerReading {
  const groups = probabilities(weighed, weights);
  const none = 1 - groups.reduce((sum, group) => sum + group.probability, 0);
  const likely = [...groups].sort((a, b) => b.probability - a.probability);
  const [best] = likely;
  if (!best) return { ...nobody, passive };
  const isNamed = best.probability > none;
  const rivals = likely
    .slice(isNamed ? 1 : 0)
    .filter((group) => group.probability >= worthAsking)
    .map((group) => group.candidate.owners);
  return isNamed
    ? { owners: best.candidate.owners, words: best.candidate.words, passive: false, rivals }
    : { ...nobody, passive, rivals };
}

export interface OwnerGroup {
  /** The first place in which these owners are named. */
  readonly candidate: OwnerCandidate;
  readonly probability: number;
}

/** Each set of owners once, with its probability; what is left to 1 is nobody's. */
export function probabilities(weighed: readonly Weighed[], weights: Weights): readonly OwnerGroup[] {
  const scores = weighed.map(({ evidence }) => scoreOf(evidence, weights));
  const highest = Math.max(0, ...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, Math.exp(-highest));
  const groups = new Map<string, { candidate: OwnerCandidate; probability: number }>();
  for (const [at, { candidate }] of weighed.entries()) {
    const probability = (shares[at] ?? 0) / sum;
    const key = ownersKey(candidate.owners);
    const group = groups.get(key);
    if (group) group.probability += probability;
    else groups.set(key, { candidate, probability });
  }
  return [...groups.values()];
}

function scoreOf(evidence: Evidence, weights: Weights): number {
  let score = 0;
  for (const [name, value] of Object.entries(evidence)) score += value * (weights[name] ?? 0);
  return score;
}

export const ownersKey = (owners: readonly string[]): string =>
  owners
    .map((owner) => owner.toLowerCase())
    .sort()
    .join('\n');
