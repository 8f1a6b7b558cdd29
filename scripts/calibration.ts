import { likelihood } from '../src/reading/actions/likelihood.ts';
import type { LineReading } from './keep-readings.ts';
import type { LabelledRecord } from './labelled-records.ts';
import { type LineExample, lineExamples, trainLines } from './train-lines.ts';

const edges = [0, 0.06, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1];
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** How many of the lines held likely are actions, in steps of likelihood: of those held 50 to 70 % likely it should be some 60 in 100. */
export function calibrationTable(lines: readonly LineReading[]): string {
  const rows = edges.slice(1).flatMap((to, at) => {
    const from = edges[at] ?? 0;
    const within = lines.filter(({ probability: p }) => p >= from && (p < to || to === 1));
    const actions = within.filter(({ isAction }) => isAction).length;
    const span = `${100 * from} to ${100 * to} %`.padEnd(14);
    return within.length === 0
      ? []
      : [`${span}${String(within.length).padStart(6)} lines  ${percent(actions / within.length).padStart(8)} actions`];
  });
  return ['Held likely', ...rows].join('\n');
}

const sizes = [6, 12, 24, 48];
const draws = 3;

/** How well lines are judged, in records of others, by weights learnt from so many organisations: the mean F1 of three draws at its best threshold. */
export function learningCurve(records: readonly LabelledRecord[]): string {
  const read = records.flatMap((record) => lineExamples(record));
  const unmarked = records.flatMap((record) => lineExamples(record, 'unmarked'));
  const organisations = [...new Set(records.map(({ organisation }) => organisation))];
  const rows = sizes
    .filter((size) => size < organisations.length)
    .map((size) => {
      const scores = Array.from({ length: draws }, (_, draw) => {
        const known = new Set(shuffled(organisations, draw).slice(0, size));
        const weights = trainLines([...read, ...unmarked].filter(({ organisation }) => known.has(organisation)));
        return bestF1(
          read.filter(({ organisation }) => !known.has(organisation)),
          (one) => likelihood(one.evidence, weights),
        );
      });
      return `${String(size).padStart(3)} organisations  F1 ${percent(scores.reduce((sum, score) => sum + score, 0) / draws)}`;
    });
  return ['Learnt from', ...rows].join('\n');
}

function bestF1(examples: readonly LineExample[], probabilityOf: (example: LineExample) => number): number {
  const sorted = examples
    .map((one) => ({ ...one, probability: probabilityOf(one) }))
    .sort((a, b) => b.probability - a.probability);
  const wanted = sorted.filter(({ isAction }) => isAction).length;
  let right = 0;
  let best = 0;
  for (const [at, { isAction }] of sorted.entries()) {
    if (isAction) right += 1;
    best = Math.max(best, (2 * right) / (at + 1 + wanted));
  }
  return best;
}

/** The same order for the same draw. */
function shuffled(names: readonly string[], draw: number): readonly string[] {
  let state = draw + 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return names
    .map((name) => ({ name, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name);
}
