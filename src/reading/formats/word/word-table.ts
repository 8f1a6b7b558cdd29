import type { Block, Cell, Table } from '../blocks/blocks.ts';
import { placeCells, type SpannedCell } from '../blocks/table-rows.ts';
import { findChild, type XmlElement } from '../xml/xml-tree.ts';
import { readChildren } from './word-elements.ts';
import { flag } from './word-styles.ts';

/** Reads a `w:tbl`, rows that were deleted or hidden left out; ECMA-376, part 1, 17.4. */
export function readWordTable(table: XmlElement, blocksIn: (cell: XmlElement) => readonly Block[]): Table {
  const rows: SpannedCell<Cell>[][] = [];
  /** The cell that began last in each column, which those below it may be merged into. */
  const above = new Map<number, { rows: number }>();
  for (const row of partsOf(table, 'w:tr')) {
    const properties = findChild(row, 'w:trPr');
    if (findChild(properties, 'w:del') || flag(properties, 'w:hidden')) continue;
    const cells: SpannedCell<Cell>[] = [];
    let column = countOf(properties, 'w:gridBefore', 0);
    if (column > 0) cells.push({ cell: { blocks: [] }, columns: column, rows: 1 });
    for (const cell of partsOf(row, 'w:tc')) {
      const look = findChild(cell, 'w:tcPr');
      const merge = findChild(look, 'w:vMerge');
      const upper = above.get(column);
      const columns = countOf(look, 'w:gridSpan', 1);
      if (merge && merge.attributes['w:val'] !== 'restart' && upper) {
        upper.rows += 1;
      } else {
        const placed = { cell: { blocks: blocksIn(cell) }, columns, rows: 1 };
        above.set(column, placed);
        cells.push(placed);
      }
      column += columns;
    }
    rows.push(cells);
  }
  return { kind: 'table', rows: placeCells(rows) };
}

/** The rows of a table or the cells of a row; forms and tracked changes stand around some of them. */
function partsOf(parent: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return readChildren(parent).flatMap((child) => (child.name === name ? [child] : partsOf(child, name)));
}

function countOf(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const count = Number.parseInt(findChild(properties, name)?.attributes['w:val'] ?? '', 10);
  return count > 0 ? Math.min(count, 50) : otherwise;
}
