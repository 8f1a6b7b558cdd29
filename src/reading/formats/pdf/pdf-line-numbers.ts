import { rowOf, type VisualRow } from './pdf-rows.ts';

/**
 * The rows of a page without the numbers that count its lines in the left margin, as drafts have them. Unlike those of a list they stand
 * before nearly every line, also where a line goes on within a sentence.
 */
export function withoutLineNumbers(rows: readonly VisualRow[]): readonly VisualRow[] {
  const numbered = rows.filter(isNumbered);
  if (numbered.length < 8 || numbered.length < 0.8 * rows.length) return rows;
  const within = numbered.filter(({ segments }) => /^\p{Ll}/u.test(segments[1]?.text ?? ''));
  const steps = numbered.slice(1).filter((row, index) => numberOf(row) - numberOf(numbered[index]) === 1);
  if (within.length < 0.2 * numbered.length || steps.length < 0.8 * (numbered.length - 1)) return rows;
  return rows.flatMap((row) => {
    if (!isNumbered(row)) return [row];
    const text = row.segments.slice(1);
    return text.length > 0 ? [rowOf(text)] : [];
  });
}

const isNumbered = ({ segments }: VisualRow): boolean => /^\d{1,4}$/.test(segments[0]?.text ?? '');

const numberOf = (row: VisualRow | undefined): number => Number(row?.segments[0]?.text);
