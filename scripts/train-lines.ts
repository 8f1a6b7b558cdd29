import { actionsIn } from '../src/reading/actions/actions.ts';
import { type CandidateLine, candidateLines } from '../src/reading/actions/candidate-lines.ts';
import { actionEvidence } from '../src/reading/actions/evidence.ts';
import { base, type LineWeights } from '../src/reading/actions/likelihood.ts';
import type { Phrase } from '../src/reading/actions/phrases.ts';
import { attendanceOf } from '../src/reading/people/participants.ts';
import { People } from '../src/reading/people/people.ts';
import { outlineOf } from '../src/reading/structure/outline.ts';
import { passagesOf } from '../src/reading/structure/passages.ts';
import { recordsIn } from '../src/reading/structure/records.ts';
import type { LabelledAction, LabelledRecord } from './labelled-records.ts';

/** One line of a record: what speaks for and against it, and whether a careful person took it for an action. */
export interface LineExample {
  readonly organisation: string;
  readonly record: string;
  readonly line: CandidateLine;
  readonly evidence: readonly Phrase[];
  readonly isAction: boolean;
}

/**
 * The lines of a record as examples. Those that the labels leave open (optional, done, another place of one task) are left out.
 *
 * Once as the reader sees them, for measuring, and with `unmarked` as if no mark and no list of actions were known: taught by that too, the
 * weights also know what an action looks like where nothing says so.
 */
export function lineExamples(
  { organisation, name, document, actions }: LabelledRecord,
  unmarked: 'as read' | 'unmarked' = 'as read',
): readonly LineExample[] {
  const { passages } = outlineOf(passagesOf(document));
  const people = new People(attendanceOf(passages).people);
  const records = recordsIn(passages, people);
  const found = unmarked === 'unmarked' ? [] : actionsIn(passages, people, records);
  const lines = candidateLines(passages, records, found, document);
  const evidence = actionEvidence(lines, passages, people);
  const { labelOf, open } = labelled(lines, actions);
  return lines.flatMap((line, at) => {
    const label = labelOf.get(at);
    if (label ? label.optional || label.done : open.has(at)) return [];
    if (line.found?.done) return [];
    return [{ organisation, record: name, line, evidence: evidence[at] ?? [], isAction: label !== undefined }];
  });
}

/** Which line each label means; `open` are the other lines at its places, of which nothing is known. */
function labelled(
  lines: readonly CandidateLine[],
  actions: readonly LabelledAction[],
): { readonly labelOf: ReadonlyMap<number, LabelledAction>; readonly open: ReadonlySet<number> } {
  const labelOf = new Map<number, LabelledAction>();
  const open = new Set<number>();
  const covers = ({ place }: CandidateLine, number: number): boolean =>
    number >= place.line && number <= place.lastLine;
  for (const action of actions) {
    const places = [...lines.keys()].filter((at) => {
      const line = lines[at];
      return line && (covers(line, action.line) || saysSo(action, line.text));
    });
    for (const at of places) open.add(at);
    for (const [at, line] of lines.entries())
      if (action.also_lines?.some((number) => covers(line, number))) open.add(at);
    const wanted = new Set(stems(`${action.gist ?? ''} ${action.starts ?? ''}`));
    const closeness = (at: number): number => {
      const line = lines[at];
      if (!line) return 0;
      const shared = new Set(stems(line.text).filter((word) => wanted.has(word))).size;
      return shared + (line.place.line === action.line ? 1.5 : 0) + (line.found ? 0.3 : 0);
    };
    // Of two tasks in one sentence the second has no line of its own.
    const [best] = places.sort((a, b) => closeness(b) - closeness(a));
    if (best !== undefined && !labelOf.has(best)) labelOf.set(best, action);
  }
  return { labelOf, open };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** The label's first words, where it gives enough of them to know a line by. */
const saysSo = ({ starts }: LabelledAction, text: string): boolean =>
  typeof starts === 'string' && starts.split(' ').length > 4 && plain(text).includes(plain(starts));
const stems = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .match(/[\p{L}\d]{3,}/gu)
    ?.map((word) => word.slice(0, 5)) ?? [];

/** Organisations in whose records an evidence must stand before it has a weight: fewer may share a turn of phrase. */
const enoughOrganisations = 3;
/** Draws every weight to 0; chosen on the figures across organisations. */
const decay = 2;
const rounds = 150;
/** An organisation with more actions than this counts as if it had so many: its habits are its own. */
const mostOfOne = 12;

/** The weights by which lines are judged: a logistic regression, its slope scaled for each weight. The same examples give the same weights. */
export function trainLines(examples: readonly LineExample[]): LineWeights {
  const names = [base, ...namesIn(examples)];
  const index = new Map(names.map((name, at) => [name, at]));
  const counts = new Map<string, number>();
  for (const { organisation, isAction } of examples)
    if (isAction) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  const rows = examples.map(({ organisation, evidence, isAction }) => ({
    weight: mostOfOne / Math.max(mostOfOne, counts.get(organisation) ?? 0),
    isAction,
    columns: Int32Array.from([0, ...evidence.flatMap((name) => index.get(name) ?? [])]),
  }));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -decay * weight));
    for (const { weight, isAction, columns } of rows) {
      let score = 0;
      for (const column of columns) score += weights[column] ?? 0;
      const pull = weight * ((isAction ? 1 : 0) - 1 / (1 + Math.exp(-score)));
      for (const column of columns) slope[column] = (slope[column] ?? 0) + pull;
    }
    const pace = 0.08 * (1 - round / rounds);
    for (let at = 0; at < weights.length; at++) {
      const steep = slope[at] ?? 0;
      squares[at] = 0.95 * (squares[at] ?? 0) + 0.05 * steep * steep;
      speed[at] = 0.8 * (speed[at] ?? 0) + 0.2 * steep;
      weights[at] = (weights[at] ?? 0) + (pace * (speed[at] ?? 0)) / (Math.sqrt(squares[at] ?? 0) + 1e-3);
    }
  }
  return new Map(
    names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000] as const).filter(([, w]) => w !== 0),
  );
}

function namesIn(examples: readonly LineExample[]): readonly string[] {
  const seen = new Map<string, Set<string>>();
  for (const { organisation, evidence } of examples)
    for (const name of evidence) {
      const where = seen.get(name);
      if (where) where.add(organisation);
      else seen.set(name, new Set([organisation]));
    }
  return [...seen]
    .filter(([, where]) => where.size >= enoughOrganisations)
    .map(([name]) => name)
    .sort();
}
