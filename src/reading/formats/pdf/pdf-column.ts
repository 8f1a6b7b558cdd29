import type { Gutter } from './pdf-bands.ts';
import type { Segment } from './pdf-rows.ts';

/** The edges of a column, and whether its lines are stretched to the right one. */
export interface Column extends Gutter {
  readonly isJustified: boolean;
}

export interface IndentedColumn extends Column {
  /** For the indents (`indentOf`) whose lines end elsewhere than at the right edge, where they end. */
  readonly edges: ReadonlyMap<number, number>;
  /** The size of its text. */
  readonly usual: number;
  /** The right end of its widest line, be it a heading. */
  readonly widest: number;
}

/** Where a line of this column would end if it were full. */
export function edgeOf(line: Pick<Segment, 'left' | 'size'>, { edges, right, usual, widest }: IndentedColumn): number {
  return line.size > 1.1 * usual ? widest : (edges.get(indentOf(line)) ?? right);
}

/** The column in which these lines stand. Its headings may be wider than its text. */
export function columnOf(all: readonly Segment[]): IndentedColumn {
  const usual = usualSize(all);
  const text = all.filter(({ size }) => size <= 1.1 * usual);
  const lines = isFilled(text) ? text : all;
  const left = all.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = rightOf(lines);
  const long = lines.filter((line) => right - line.right < 0.15 * (right - left));
  const stretched = long.filter((line) => right - line.right < 0.1 * line.size);
  const indented = new Map<number, Segment[]>();
  for (const line of lines) {
    const same = indented.get(indentOf(line)) ?? [];
    same.push(line);
    indented.set(indentOf(line), same);
  }
  const edges = [...indented].flatMap(([indent, same]): readonly [number, number][] =>
    isFilled(same) ? [[indent, rightOf(same)]] : [],
  );
  const isJustified = stretched.length > 2 && stretched.length > 0.6 * long.length;
  return { left, right, isJustified, edges: new Map(edges), usual, widest: rightOf(all) };
}

/** Where a line begins, the same for lines within a point or two. */
const indentOf = ({ left }: Pick<Segment, 'left'>): number => Math.round(left / 2);

const rightOf = (lines: readonly Segment[]): number =>
  lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);

/** Whether these lines are text that was broken for want of room, and not names or titles below each other. */
export function isFilled(lines: readonly Segment[]): boolean {
  const right = rightOf(lines);
  const long = lines.filter((line) => right - line.right < 4 * line.size);
  const within = lines.filter(({ text }) => /^\p{Ll}/u.test(text));
  return long.length > 2 && 2 * long.length >= lines.length && 3 * within.length >= lines.length;
}

/** The size of most letters. */
export function usualSize(lines: readonly { readonly size: number; readonly text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
