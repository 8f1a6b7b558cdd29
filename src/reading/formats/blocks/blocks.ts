import type { Row } from './table-rows.ts';

/** What word processors call a paragraph or a table; every such format is read into blocks, and `blockLines` writes them. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** 1 for a title or a first heading, up to 6; 0 for text. */
  readonly level: number;
  /** Of a list: how many lists are around its own, and whether the list counts. */
  readonly item: { readonly depth: number; readonly isOrdered: boolean } | undefined;
  readonly runs: readonly Run[];
}

export interface Run {
  /** `\n` is a line break inside the paragraph; a check box is `[ ] ` or `[x] `. */
  readonly text: string;
  readonly isBold: boolean;
  readonly isStruck: boolean;
  /** The address of a link. */
  readonly address: string | undefined;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row<Cell>[];
}

export interface Cell {
  readonly blocks: readonly Block[];
}
