import type { FoundAction } from '../actions.ts';
import type { Document } from '../document.ts';
import type { Placed } from '../outline.ts';
import type { People } from '../people.ts';
import type { TaskRecord } from '../structure/records.ts';
import { type CandidateLine, candidateLines } from './candidate-lines.ts';
import { evidenceOf } from './evidence.ts';
import { type LineWeights, likelihood } from './likelihood.ts';
import type { Phrase } from './phrases.ts';
import trained from './weights.json' with { type: 'json' };

export interface WeighedLine {
  readonly line: CandidateLine;
  readonly evidence: readonly Phrase[];
  /** How likely it is an action, 0 to 1. */
  readonly probability: number;
}

/** The weights in use. */
export const lineWeights: LineWeights = new Map(Object.entries(trained.weights));

/** How likely each line of a document is an action, in order. */
export function weighLines(
  passages: readonly Placed[],
  people: People,
  records: readonly TaskRecord[],
  found: readonly FoundAction[],
  document: Document,
): readonly WeighedLine[] {
  const lines = candidateLines(passages, records, found, document);
  const evidence = evidenceOf(lines, passages, people);
  return lines.map((line, at) => {
    const own = evidence[at] ?? [];
    return { line, evidence: own, probability: likelihood(own, lineWeights) };
  });
}
