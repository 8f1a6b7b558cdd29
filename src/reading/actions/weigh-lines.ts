import type { Document } from '../document/document.ts';
import type { People } from '../people/people.ts';
import type { Placed } from '../structure/outline.ts';
import type { TaskRecord } from '../structure/task-record.ts';
import type { FoundAction } from './actions.ts';
import { type CandidateLine, candidateLines, isDecided } from './candidate-lines.ts';
import { actionEvidence, doerPhrases } from './evidence.ts';
import { type LineWeights, logistic, scoreOf } from './likelihood.ts';
import type { Phrase } from './phrases.ts';
import { thresholds } from './thresholds.ts';
import trained from './weights.json' with { type: 'json' };

export interface WeighedLine {
  readonly line: CandidateLine;
  readonly evidence: readonly Phrase[];
  /** How likely it is an action, 0 to 1. */
  readonly probability: number;
}

/** The weights in use. */
export const lineWeights: LineWeights = new Map(Object.entries(trained.weights));

const weighedWords = new Set(Object.keys(trained.weights).flatMap((phrase) => /^says “(.*)”$/.exec(phrase)?.[1] ?? []));
const isIdle = (word: string): boolean => !weighedWords.has(word);

/** The score that makes a line so likely. */
const scoreAt = (share: number): number => Math.log(share / (1 - share));
const byDoers = doerPhrases.map((phrase) => lineWeights.get(phrase) ?? 0);
const gain = byDoers.reduce((sum, weight) => sum + Math.max(0, weight), 0);
const loss = byDoers.reduce((sum, weight) => sum + Math.min(0, weight), 0);

/** Whether a line with this score stays what it is whoever does it. */
const isBeyondDoers = (score: number): boolean =>
  score + gain < scoreAt(thresholds.worthAsking) || score + loss > scoreAt(thresholds.likelyBesideMarks);

/**
 * How likely each line of a document is an action, in order. What the document decides itself counts as certain, and where the doer can
 * change nothing any more the likelihood is that without them, unless all is looked at.
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
  const scores = new Map<readonly Phrase[], number>();
  const isSettled = (line: CandidateLine, evidence: readonly Phrase[]): boolean => {
    if (evidence.length === 0) return isDecided(line);
    const score = scoreOf(evidence, lineWeights);
    scores.set(evidence, score);
    return isBeyondDoers(score);
  };
  const evidence = actionEvidence(lines, passages, people, looking === 'at all' ? undefined : { isSettled, isIdle });
  return lines.map((line, at) => {
    const own = evidence[at] ?? [];
    const probability = own.length === 0 ? 1 : logistic(scores.get(own) ?? scoreOf(own, lineWeights));
    return { line, evidence: own, probability };
  });
}
