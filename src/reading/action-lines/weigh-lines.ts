import type { FoundAction } from '../actions.ts';
import type { Document } from '../document.ts';
import type { Placed } from '../outline.ts';
import type { People } from '../people.ts';
import type { TaskRecord } from '../structure/records.ts';
import { type CandidateLine, candidateLines, isDecided } from './candidate-lines.ts';
import { doerPhrases, evidenceOf } from './evidence.ts';
import { type LineWeights, likelihood, scoreOf } from './likelihood.ts';
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

/** From here on a line is worth a question: of ten such lines one is an action. */
export const worthAsking = 0.06;
const mostByDoers = doerPhrases.reduce((sum, phrase) => sum + Math.max(0, lineWeights.get(phrase) ?? 0), 0);
const hopeless = Math.log(worthAsking / (1 - worthAsking)) - mostByDoers;
const isSettled = (line: CandidateLine, evidence: readonly Phrase[]): boolean =>
  evidence.length === 0 ? isDecided(line) : scoreOf(evidence, lineWeights) < hopeless;

/**
 * How likely each line of a document is an action, in order. What the document decides itself counts as certain, and of a line that would
 * be worth no question whoever did it the likelihood is that without its doer, unless all is looked at.
 */
export function weighLines(
  passages: readonly Placed[],
  people: People,
  records: readonly TaskRecord[],
  found: readonly FoundAction[],
  document: Document,
  looking: 'at what matters' | 'at all' = 'at what matters',
): readonly WeighedLine[] {
  const lines = candidateLines(passages, records, found, document);
  const evidence = evidenceOf(lines, passages, people, looking === 'at all' ? undefined : isSettled);
  return lines.map((line, at) => {
    const own = evidence[at] ?? [];
    return { line, evidence: own, probability: own.length === 0 ? 1 : likelihood(own, lineWeights) };
  });
}
