import type { Gutter } from './pdf-bands.ts';
import type { Segment } from './pdf-rows.ts';

/** The edges of a column, and whether its lines are stretched to the right one. */
export interface Column extends Gutter {
  readonly isJustified: boolean;
}

export interface IndentedColumn extends Column {
  /** For the indents (`indentOf`) whose lines end elsewhere than at the right edge, where they end. */
  readonly edges: ReadonlyMap<number, number>;
}

/** The column in which these lines stand. */
export function columnOf(lines: readonly Segment[]): IndentedColumn {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
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
  return { left, right, isJustified, edges: new Map(edges) };
}

/** Where a line begins, the same for lines within a point or two. */
export const indentOf = ({ left }: Pick<Segment, 'left'>): number => Math.round(left / 2);

const rightOf = (lines: readonly Segment[]): number =>
  lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);

/** Whether these lines are text that was broken for want of room, and not names or titles below each other. */
export function isFilled(lines: readonly Segment[]): boolean {
  const right = rightOf(lines);
  const long = lines.filter((line) => right - line.right < 4 * line.size);
  const within = lines.filter(({ text }) => /^\p{Ll}/u.test(text));
  return long.length > 2 && 2 * long.length >= lines.length && 3 * within.length >= lines.length;
}
