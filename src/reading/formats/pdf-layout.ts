import { type Band, bandsOf, pitchOf } from './pdf-bands.ts';
import { type Column, columnOf, type IndentedColumn, indentOf, isFilled } from './pdf-column.ts';
import { asLine, rowOf, type Segment, type VisualRow } from './pdf-rows.ts';

/** One line of text as printed. */
export interface PrintedLine {
  readonly kind: 'line';
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly column: Column;
  /** Where the lines end that begin where this one does, which in a list is often before the column's right edge. */
  readonly edge: number;
}

/** One row of a table, its cells from left to right. */
export interface PrintedRow {
  readonly kind: 'row';
  readonly page: number;
  readonly cells: readonly string[];
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

function linesIn(
  { edges, ...column }: IndentedColumn,
  lines: readonly Segment[],
  page: number,
): readonly PrintedLine[] {
  return lines.map(({ order: _order, isArtifact: _isArtifact, ...line }) => {
    const edge = edges.get(indentOf(line)) ?? column.right;
    return { kind: 'line', page, column, edge, ...line };
  });
}

const sizeOf = (rows: readonly VisualRow[]): number => rows.reduce((sum, { segments }) => sum + segments.length, 0);

/** What stands in each column, from top to bottom. */
function columnsOf({ rows, gutters }: Band): readonly (readonly VisualRow[])[] {
  const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(({ left }) => left + 0.01), Number.POSITIVE_INFINITY];
  return edges.slice(1).map((edge, index) =>
    rows.flatMap((row) => {
      const inside = row.segments.filter(({ right }) => right > (edges[index] ?? 0) && right <= edge);
      return inside.length > 0 ? [rowOf(inside)] : [];
    }),
  );
}

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

/**
 * The rows of a table. Those of cells with several lines stand further apart than the lines in them; where all lines are equally far
 * apart, each that has something in its first column begins a row.
 */
function tableRows(band: Band, page: number): readonly PrintedRow[] {
  const groups: VisualRow[][] = [];
  const pitch = pitchOf(band.rows);
  const distances = band.rows.slice(1).map((row, index) => (band.rows[index]?.y ?? 0) - row.y);
  const size = band.rows[0]?.size ?? 10;
  const leading = Math.max(Math.min(...distances.filter((distance) => distance > 0.8 * size), pitch), size);
  const isSpaced =
    distances.some((distance) => distance > 1.25 * leading) && distances.some((distance) => distance < 1.1 * leading);
  const firstEdge = band.gutters[0]?.right ?? 0;
  for (const [index, row] of band.rows.entries()) {
    const begins = isSpaced
      ? (distances[index - 1] ?? 0) > 1.25 * leading
      : (row.segments[0]?.left ?? firstEdge) < firstEdge && !row.segments.every(({ left }) => left >= firstEdge);
    const group = groups.at(-1);
    if (group && !begins) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({
    kind: 'row',
    page,
    cells: columnsOf({ rows: group, gutters: band.gutters }).map((column) =>
      joinedText(column.flatMap(asLine).map(({ text }) => text)),
    ),
  }));
}

/** Lines as one text; a word divided at the end of a line is whole again. */
export function joinedText(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    if (text.endsWith('\u00AD')) return text.slice(0, -1) + line;
    if (address.test(text.slice(-200)) && (/^[/?&=#%_]/.test(line) || /[-?&=#%_]$/.test(text))) return text + line;
    if (!/[\p{L}\d]-$/u.test(text) || !/^(?!(?:and|or|to)\b)[\p{L}\d]/u.test(line)) return `${text} ${line}`;
    const isDivided = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) && !isCompound.test(`${text.slice(-12)}${line}`);
    return isDivided ? text.slice(0, -1) + line : text + line;
  }, '');
}

/** A web address at the end of a line, which is divided before or after its signs; its hyphens are its own. */
const address = /\bhttps?:\/\/\S+$/;

/** Words of minutes that have their hyphen in the middle of a line too. */
const isCompound = /\b(?:follow-up|vice-\p{Ll}|self-\p{Ll}|co-(?:chair|lead|opt|host|found|own|author))/iu;
