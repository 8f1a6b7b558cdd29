import type { SourceLine } from '../../document/document.ts';
import type { LineWriter } from './line-writer.ts';

/** A cell as a format has it, and how many columns and rows it takes. */
export interface SpannedCell<Cell> {
  readonly cell: Cell;
  readonly columns: number;
  readonly rows: number;
}

/** One row, left to right; a cell that spans two rows stands in both, one that spans two columns is followed by an empty one. */
export type Row<Cell> = readonly (Cell | undefined)[];

interface Hanging<Cell> {
  readonly column: number;
  readonly cell: Cell;
  readonly rows: number;
}

/** Puts the cells of each row into their columns, around those that hang in from the rows above. */
export function placeCells<Cell>(rows: readonly (readonly SpannedCell<Cell>[])[]): readonly Row<Cell>[] {
  let hanging: readonly Hanging<Cell>[] = [];
  return rows.map((cells) => {
    const row: (Cell | undefined)[] = [];
    for (const { column, cell } of hanging) row[column] = cell;
    const next = hanging.map((each) => ({ ...each, rows: each.rows - 1 }));
    let column = 0;
    for (const { cell, columns, rows: height } of cells) {
      while (row[column] !== undefined) column += 1;
      row[column] = cell;
      if (height > 1) next.push({ column, cell, rows: height - 1 });
      column += Math.min(columns, 50);
    }
    row.length = Math.max(row.length, column);
    hanging = next.filter((each) => each.rows > 0);
    return Array.from(row);
  });
}

/**
 * Writes rows as a table of Markdown, the first one being its head. Where the names stand at the side ("Present | Ines, Sam") the head
 * is empty, so that the first row is a row like the others. The lines inside a cell are parted by `<br>`.
 */
export function writeRows<Cell>(
  rows: readonly Row<Cell>[],
  hasSideHeader: boolean,
  linesIn: (cell: Cell) => readonly SourceLine[],
  writer: LineWriter,
): void {
  const width = Math.max(...rows.map((row) => row.length));
  let begun = false;
  for (const [index, row] of rows.entries()) {
    const cells = Array.from({ length: width }, (_column, column) => row[column]);
    const inside = cells.map((cell) => (cell === undefined ? [] : linesIn(cell)));
    // A cell that hangs in from the row above began there.
    const own = inside.filter((_lines, column) => !rows[index - 1]?.includes(cells[column]));
    const number = Math.min(...own.flat().map((line) => line.number));
    if (!Number.isFinite(number)) continue;
    if (!begun && hasSideHeader) writer.addLine(`|${'  |'.repeat(width)}`, number);
    if (!begun && hasSideHeader) writer.addLine(`|${' --- |'.repeat(width)}`, number);
    const texts = inside.map((lines) => lines.map(({ text }) => text.replaceAll('|', '\\|')).join('<br>'));
    writer.addLine(`| ${texts.join(' | ')} |`, number);
    if (!begun && !hasSideHeader) writer.addLine(`|${' --- |'.repeat(width)}`, number);
    begun = true;
  }
}
