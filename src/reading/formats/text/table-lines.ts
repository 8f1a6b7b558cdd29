import { type Rows, rowsOf, separatorsOf } from '../../../spreadsheets/separated-rows.ts';
import type { SourceLine } from '../../document/document.ts';
import { limits } from '../../document/limits.ts';
import { findExcess, type Lines } from '../../document/lines.ts';
import { textLines } from './text-lines.ts';

/**
 * A file of separated values as a table of Markdown, its lines numbered as a spreadsheet numbers the rows that aren't empty. Rows of one
 * cell above the heading are titles. A file that only has such a name, and no rows of equal width, is read as text.
 */
export function tableLines(text: string): Lines {
  const excess = findExcess(text);
  if (excess) return excess;
  const { table, delimiters } = separatorsOf(text);
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, ...shapeOf(rowsOf(table, delimiter, 40)) }))
    .filter(({ isEven }) => isEven)
    .sort((one, other) => other.width - one.width);
  if (!best) return textLines(text);
  const { head, width } = best;
  const lines = rowsOf(table, best.delimiter, limits.lines).flatMap((row, index): readonly SourceLine[] => {
    const number = index + 1;
    if (index < head) return [row.join(' ').trim(), ''].map((title) => ({ number, text: title }));
    const line = { number, text: lineOf(row, width) };
    return index === head ? [line, { number, text: `|${' --- |'.repeat(width)}` }] : [line];
  });
  return { kind: 'lines', lines };
}

/** `head`: which row is the first with more than one cell in it; `isEven`: whether most of those below are as wide. */
function shapeOf(rows: Rows): { readonly head: number; readonly width: number; readonly isEven: boolean } {
  const head = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const width = rows[head]?.length ?? 0;
  const body = rows.slice(head + 1);
  const even = body.filter(({ length }) => length === width).length;
  return { head, width, isEven: width > 1 && body.length > 0 && even >= body.length * 0.7 };
}

const lineOf = (row: readonly string[], width: number): string =>
  `| ${Array.from({ length: width }, (_cell, at) => cellOf(row[at] ?? '')).join(' | ')} |`;

const cellOf = (cell: string): string => cell.replaceAll('|', '\\|').replace(/\s*[\r\n]+\s*/g, '<br>');
