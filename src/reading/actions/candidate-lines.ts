import type { Document } from '../document/document.ts';
import type { Placed } from '../structure/outline.ts';
import { roleOfHeader } from '../structure/roles.ts';
import type { TaskRecord } from '../structure/task-record.ts';
import type { FoundAction } from './actions.ts';

/** What may be an action: a list item, a row of a table, a paragraph, or a sentence of one. */
export interface CandidateLine {
  readonly kind: 'item' | 'row' | 'text' | 'sentence';
  /** Where it stands; of a sentence with its own text and line. */
  readonly place: Placed;
  readonly text: string;
  /** What the marks, boxes and lists of actions show; null where they show nothing. */
  readonly found: FoundAction | null;
  /** What is said of it in columns or in lines of its own. */
  readonly record: TaskRecord | null;
}

/** Whether the document itself says what a line is: its own mark, a box that is ticked, a list of an earlier meeting. */
export const isDecided = ({ found }: CandidateLine): boolean =>
  found !== null && (found.marked || found.done || found.carried);

/**
 * Every line of a document that may be an action, in order. Headings, the names of columns, lines without words and those that say who
 * does another, or when, are none.
 */
export function candidateLines(
  passages: readonly Placed[],
  records: readonly TaskRecord[],
  found: readonly FoundAction[],
  document: Document,
): readonly CandidateLine[] {
  const foundAt = new Map<number, FoundAction[]>();
  for (const action of found) {
    const here = foundAt.get(action.passage.index);
    if (here) here.push(action);
    else foundAt.set(action.passage.index, [action]);
  }
  const recordAt = new Map(records.map((record) => [record.place.index, record]));
  const fields = new Set(
    records.flatMap(({ kind, fields: all, header }) =>
      kind === 'row' ? (header ? [header.index] : []) : all.map(({ passage }) => passage.index),
    ),
  );
  const sourceLines = new SourceLines(document);
  return passages.flatMap((place): readonly CandidateLine[] => {
    const record = recordAt.get(place.index) ?? null;
    const kind = place.kind === 'item' || place.kind === 'row' ? place.kind : 'text';
    const actions = foundAt.get(place.index);
    if (actions) return actions.map((action) => ({ kind, place, text: action.task, found: action, record }));
    if (place.heading || fields.has(place.index) || isHeader(place, passages)) return [];
    const text = place.kind === 'row' ? (record?.task ?? longestCell(place)) : place.text;
    const sentences = place.kind === 'row' ? [text] : sentencesOf(text);
    if (sentences.length === 1) return hasWords.test(text) ? [{ kind, place, text, found: null, record }] : [];
    return sourceLines
      .sentencesOf(sentences, place)
      .filter((sentence) => hasWords.test(sentence.text))
      .map((sentence) => ({ kind: 'sentence', place: sentence, text: sentence.text, found: null, record }));
  });
}

/** Whether it is the first row of a table, and names the columns. */
const isHeader = ({ kind, index, cells }: Placed, passages: readonly Placed[]): boolean =>
  kind === 'row' &&
  passages[index - 1]?.kind !== 'row' &&
  cells.every((cell) => cell === '' || roleOfHeader(cell) !== null);

const hasWords = /\p{L}{2}.*\s.*\p{L}{2}/u;

/** Nobody writes a paragraph of more; what comes after is left alone. */
const mostSentences = 40;

/** "Kim to call. Jo helps." is one: a sentence that stands for itself has some words. */
export function sentencesOf(text: string): readonly string[] {
  const sentences = text.split(sentenceEnd, mostSentences);
  return sentences.every((sentence) => sentence.split(' ', shortestSentence).length >= shortestSentence) ||
    text.length >= shortestProse
    ? sentences
    : [text];
}
const sentenceEnd =
  /(?<=[.!?;])(?<!\b\p{Lu}\.)(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|vs|e\.g|i\.e|etc|approx)\.)\s+(?=[\p{Lu}\d"“(@])/u;
const shortestSentence = 4;
const shortestProse = 90;

const longestCell = ({ cells }: Placed): string =>
  [...cells].sort((a, b) => b.length - a.length)[0]?.replaceAll('\n', ' ') ?? '';

/** Finds the lines on which the sentences of a wrapped paragraph stand. */
class SourceLines {
  readonly #at: ReadonlyMap<number, string>;

  constructor({ lines }: Document) {
    this.#at = new Map(lines.map(({ number, text }) => [number, text]));
  }

  /** Each sentence as a passage of its own. */
  sentencesOf(sentences: readonly string[], place: Placed): readonly Placed[] {
    let line = place.line;
    const begun = sentences.map((sentence) => {
      line = this.#lineOf(sentence, line, place.lastLine);
      return line;
    });
    return sentences.map((text, nth) => ({
      ...place,
      line: begun[nth] ?? place.line,
      lastLine: begun[nth + 1] ?? place.lastLine,
      text,
      source: text,
    }));
  }

  /** The first line from `from` on that has its first words, or ends with as many of them as had room; `from` where none does. */
  #lineOf(sentence: string, from: number, to: number): number {
    const words = sentence.split(' ', 3);
    for (let number = from; number <= to; number++) {
      const text = this.#at.get(number)?.trimEnd() ?? '';
      if (text.includes(words.join(' '))) return number;
      if (words.some((_, at) => at > 0 && text.endsWith(` ${words.slice(0, at).join(' ')}`))) return number;
    }
    return from;
  }
}
