import { type Band, bandsOf, columnsOf } from './pdf-bands.ts';
import { type Column, columnOf, edgeOf, type IndentedColumn, isFilled } from './pdf-column.ts';
import { asLine, type Segment, type VisualRow } from './pdf-rows.ts';
import { type PrintedRow, tableRows } from './pdf-table-rows.ts';

/** One line of text as printed. */
export interface PrintedLine {
  readonly kind: 'line';
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly notes: readonly string[];
  readonly column: Column;
  /** Where the lines end that begin where this one does, which in a list is often before the column's right edge. */
  readonly edge: number;
}

export type Printed = PrintedLine | PrintedRow;

/** A page in the order in which people read it: column by column, each like a page of its own, and a table row by row. */
export function readingOrder(rows: readonly VisualRow[], page: number): readonly Printed[] {
  const bands = bandsOf(rows);
  const prose = columnOf(bands.flatMap((band) => (band.gutters.length === 0 ? band.rows.flatMap(asLine) : [])));
  return bands.flatMap((band): readonly Printed[] => {
    if (band.gutters.length === 0) {
      const lines = band.rows.flatMap(asLine);
      return linesIn(isFilled(lines) ? columnOf(lines) : prose, lines, page);
    }
    const columns = columnsOf(band);
    if (isTable(band, columns)) return tableRows(band, page);
    const isWhole = columns.some(
      (column) => column.length === band.rows.length && sizeOf(column) === sizeOf(band.rows),
    );
    return columns.flatMap((column) => {
      const lines = column.flatMap(asLine);
      return isWhole ? linesIn(columnOf(lines), lines, page) : readingOrder(column, page);
    });
  });
}

function linesIn(column: IndentedColumn, lines: readonly Segment[], page: number): readonly PrintedLine[] {
  return lines.map(({ order: _order, isArtifact: _isArtifact, ...line }) => {
    return { kind: 'line', page, column, edge: edgeOf(line, column), ...line };
  });
}

const sizeOf = (rows: readonly VisualRow[]): number => rows.reduce((sum, { segments }) => sum + segments.length, 0);

/**
 * Columns are full of lines that reach from edge to edge; a table has cells that end where their words end. One row alone is neither:
 * a line with its date at the right.
 */
function isTable({ rows, gutters }: Band, columns: readonly (readonly VisualRow[])[]): boolean {
  if (rows.filter(({ segments }) => segments.length > 1).length < 2) return false;
  if (gutters.length > 2) return true;
  return columns.some((column) => {
    const lines = column.flatMap(asLine);
    const left = Math.min(...lines.map((line) => line.left));
    const width = Math.max(...lines.map((line) => line.right)) - left;
    const fills = lines.map((line) => (line.right - left) / width).sort((one, other) => one - other);
    const words = lines.reduce((sum, { text }) => sum + text.split(' ').length, 0) / lines.length;
    return lines.length < 3 || words < 3.5 || (fills[Math.floor(fills.length / 2)] ?? 0) < 0.6;
  });
}
