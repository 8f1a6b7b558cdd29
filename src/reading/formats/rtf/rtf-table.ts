import type { Block, Cell, Table } from '../blocks/blocks.ts';
import { placeCells, type SpannedCell } from '../blocks/table-rows.ts';

/** How a row is cut into cells: the right edge of each, in twips, and whether it is one with that above it. */
interface Edge {
  readonly right: number;
  readonly isMerged: boolean;
}

/** Edges that are nearer than this, 2 mm in twips, are one: columns drawn by hand are not quite above each other. */
const nearness = 113;
const mostColumns = 50;

/**
 * Gathers the rows of a table. A rich text file has no columns: each row has the edges of its own cells (`\cellx`), and a cell over
 * two columns ends where the second does.
 */
export class RtfTable {
  #rows: { readonly cells: readonly Cell[]; readonly edges: readonly Edge[] }[] = [];
  #cells: Cell[] = [];
  #edges: Edge[] = [];
  #isMerged = false;

  /** `\trowd` */
  beginRow(): void {
    this.#edges = [];
    this.#isMerged = false;
  }

  /** `\clvmrg` */
  mergeNext(): void {
    this.#isMerged = true;
  }

  /** `\cellx` */
  addEdge(right: number): void {
    this.#edges.push({ right, isMerged: this.#isMerged });
    this.#isMerged = false;
  }

  addCell(blocks: readonly Block[]): void {
    this.#cells.push({ blocks });
  }

  /** `\row` */
  endRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, edges: this.#edges });
    this.#cells = [];
  }

  /** The table, and none begun; undefined where there was no row. */
  end(): Table | undefined {
    this.endRow();
    if (this.#rows.length === 0) return undefined;
    const columns = columnsOf(this.#rows.flatMap(({ edges }) => edges.map(({ right }) => right)));
    const above = new Map<number, { rows: number }>();
    const rows = this.#rows.map(({ cells, edges }) => {
      const placed: SpannedCell<Cell>[] = [];
      let column = 0;
      for (const [index, cell] of cells.entries()) {
        const edge = edges[index];
        const end = edge ? columns.findIndex((right) => edge.right <= right + nearness) + 1 : column + 1;
        const upper = edge?.isMerged ? above.get(column) : undefined;
        const spanned = { cell, columns: Math.max(1, end - column), rows: 1 };
        if (upper) upper.rows += 1;
        else {
          placed.push(spanned);
          above.set(column, spanned);
        }
        column += spanned.columns;
      }
      return placed;
    });
    this.#rows = [];
    return { kind: 'table', rows: placeCells(rows) };
  }
}

/** The edges of all rows from left to right, near ones taken together. */
function columnsOf(edges: readonly number[]): readonly number[] {
  const columns: number[] = [];
  for (const edge of [...new Set(edges)].sort((one, other) => one - other)) {
    const last = columns.at(-1);
    if ((last === undefined || edge - last > nearness) && columns.length < mostColumns) columns.push(edge);
  }
  return columns;
}
