import { attribute, type Element, isElement } from './html-element.ts';

/** One row, left to right; a cell that spans two rows stands in both, one that spans two columns is followed by an empty one. */
export type Row = readonly (Element | undefined)[];

const spanned = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(50, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1));

/** The rows of a table, those of a table inside one of its cells left out. */
export function findRows(table: Element): readonly Row[] {
  const rows: Row[] = [];
  let hanging: readonly Hanging[] = [];
  for (const row of rowElements(table)) {
    const placed = placeCells(row.childNodes.filter(isElement).filter(isCell), hanging);
    rows.push(placed.row);
    hanging = placed.hanging;
  }
  return rows;
}

interface Hanging {
  readonly column: number;
  readonly cell: Element;
  readonly rows: number;
}

/** Fills the columns that no cell of the rows above hangs into. */
function placeCells(cells: readonly Element[], above: readonly Hanging[]): { row: Row; hanging: readonly Hanging[] } {
  const row: (Element | undefined)[] = [];
  for (const { column, cell } of above) row[column] = cell;
  const hanging = above.map((each) => ({ ...each, rows: each.rows - 1 }));
  let column = 0;
  for (const cell of cells) {
    while (row[column] !== undefined) column += 1;
    row[column] = cell;
    const rows = spanned(cell, 'rowspan') - 1;
    if (rows > 0) hanging.push({ column, cell, rows });
    column += spanned(cell, 'colspan');
  }
  row.length = Math.max(row.length, column);
  return { row: Array.from(row), hanging: hanging.filter(({ rows }) => rows > 0) };
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

function rowElements(table: Element): readonly Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName)
      ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
      : [];
  });
}

/** Whether the table only places parts of the page beside each other: it has one column, or headings or tables in its cells. */
export function isLayout(table: Element, rows: readonly Row[]): boolean {
  if (attribute(table, 'role') === 'presentation') return true;
  return (
    rows.every((row) => row.length < 2) || rows.some((row) => row.some((cell) => cell !== undefined && hasBlocks(cell)))
  );
}

const hasBlocks = (cell: Element): boolean =>
  cell.childNodes.filter(isElement).some((child) => /^(?:h[1-6]|table|hr)$/.test(child.tagName) || hasBlocks(child));

/** Whether the names of the values stand in the first column, one row each, as in "Present | Ines, Sam". */
export const hasSideHeader = ([first]: readonly Row[]): boolean =>
  first?.[0]?.tagName === 'th' && first.slice(1).every((cell) => cell?.tagName !== 'th');
