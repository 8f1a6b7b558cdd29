import { markAtStart, markInside } from '../src/reading/actions/action-marker.ts';
import { sentencesOf } from '../src/reading/actions/candidate-lines.ts';
import { boldAtStart } from '../src/reading/actions/task-text.ts';
import type { Weighed, Weights } from '../src/reading/owners/choose-owners.ts';
import { evidenceNames } from '../src/reading/owners/evidence-names.ts';
import { OwnerFinder } from '../src/reading/owners/owner-finder.ts';
import { attendanceOf } from '../src/reading/people/participants.ts';
import { People } from '../src/reading/people/people.ts';
import { outlineOf } from '../src/reading/structure/outline.ts';
import { passagesOf } from '../src/reading/structure/passages.ts';
import { recordsIn } from '../src/reading/structure/records.ts';
import type { LabelledRecord } from './labelled-records.ts';

interface Example {
  readonly organisation: string;
  readonly weighed: readonly Weighed[];
  /** Of each candidate, and of nobody, whether the label agrees. */
  readonly right: readonly boolean[];
  readonly nobodyIsRight: boolean;
}

/**
 * The weights by which owners are chosen, learnt from labelled actions: a multinomial logit over the candidates of each and nobody.
 *
 * The same records give the same weights. Each organisation counts by the square root of its actions, so that one which writes long lists does not teach its habits to all.
 */
export const trainOwners = (records: readonly LabelledRecord[]): Weights => learn(records.flatMap(examplesOf));

/** What can be learnt of a record: its actions that begin a passage outside a table, whose columns name the owner, and have no field lines below. */
function examplesOf({ organisation, document, actions }: LabelledRecord): readonly Example[] {
  const { passages } = outlineOf(passagesOf(document));
  const people = new People(attendanceOf(passages).people);
  const finder = new OwnerFinder(passages, people);
  const fielded = new Set(
    recordsIn(passages, people)
      .filter((record) => record.fields.some(({ role }) => role === 'owner'))
      .map((record) => record.place.index),
  );
  const byLine = new Map(actions.map((action) => [action.line, action]));
  const examples: Example[] = [];
  for (const passage of passages) {
    finder.above.enter(passage);
    const action = byLine.get(passage.line);
    if (!action || passage.kind === 'row' || passage.heading || passage.text === '') continue;
    if (fielded.has(passage.index)) continue;
    // A paragraph is read sentence by sentence, and the label says of its line alone.
    if (sentencesOf(passage.text).length > 1) continue;
    const mark = markAtStart(passage.text, null, people) ?? markInside(passage.text, people);
    const bold = boldAtStart(passage.source);
    const task = mark?.task ?? passage.text;
    const { weighed } = finder.weigh({ task, passage, marked: mark?.owners ?? null, bold: mark ? null : bold });
    const agrees = (owners: readonly string[]): boolean =>
      [action.owners ?? [], ...(action.owners_alt ?? [])].some((wanted) =>
        isSame(owners, wanted, action.owners_extra ?? []),
      );
    examples.push({
      organisation,
      weighed,
      right: weighed.map(({ candidate }) => agrees(candidate.owners)),
      nobodyIsRight: agrees([]),
    });
  }
  return examples;
}

function isSame(found: readonly string[], wanted: readonly string[], extra: readonly string[]): boolean {
  const has = new Set(found.map(bare));
  const must = new Set(wanted.map(bare));
  const may = new Set(extra.map(bare));
  return [...must].every((name) => has.has(name)) && [...has].every((name) => must.has(name) || may.has(name));
}

const bare = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*(?:the|all|an?)\s+/, '')
    .trim();

const rounds = 1500;
const pace = 2;
/** Draws every weight to 0; chosen on the figures across organisations. */
const decay = 0.1;

/** Gradient ascent with momentum on the logarithm of the right candidates' probability. */
function learn(examples: readonly Example[]): Weights {
  const usable = examples.filter((example) => example.nobodyIsRight || example.right.includes(true));
  const counts = new Map<string, number>();
  for (const { organisation } of usable) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  const index = new Map(evidenceNames.map((name, at) => [name, at]));
  const rows = usable.map(({ organisation, right, nobodyIsRight, weighed }) => ({
    weight: 1 / Math.sqrt(counts.get(organisation) ?? 1),
    nobodyIsRight,
    candidates: weighed.map(({ evidence }, nth) => ({
      isRight: right[nth] ?? false,
      columns: Int32Array.from(Object.keys(evidence), (name) => index.get(name) ?? 0),
      values: Float64Array.from(Object.values(evidence)),
      share: 0,
    })),
  }));
  const total = Math.max(
    1,
    rows.reduce((sum, row) => sum + row.weight, 0),
  );
  const weights = new Float64Array(evidenceNames.length);
  const speed = new Float64Array(evidenceNames.length);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => -decay * weight);
    for (const { weight, nobodyIsRight, candidates } of rows) {
      let all = 1;
      let good = nobodyIsRight ? 1 : 0;
      for (const candidate of candidates) {
        let score = 0;
        for (let at = 0; at < candidate.columns.length; at++)
          score += (candidate.values[at] ?? 0) * (weights[candidate.columns[at] ?? 0] ?? 0);
        candidate.share = Math.exp(score);
        all += candidate.share;
        if (candidate.isRight) good += candidate.share;
      }
      for (const { isRight, columns, values, share } of candidates) {
        const pull = weight * ((isRight ? share / good : 0) - share / all);
        for (let at = 0; at < columns.length; at++) {
          const column = columns[at] ?? 0;
          slope[column] = (slope[column] ?? 0) + pull * (values[at] ?? 0);
        }
      }
    }
    for (let at = 0; at < weights.length; at++) {
      speed[at] = 0.9 * (speed[at] ?? 0) + (slope[at] ?? 0) / total;
      weights[at] = (weights[at] ?? 0) + pace * (speed[at] ?? 0);
    }
  }
  return Object.fromEntries(evidenceNames.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]));
}
