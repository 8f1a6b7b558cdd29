import type { Block, Paragraph, Run } from '../blocks/blocks.ts';
import { RtfTable } from './rtf-table.ts';

/** Paragraphs and tables as they follow each other: the text of the file, of a note or of a box. */
export class RtfFlow {
  readonly #blocks: Block[] = [];
  /** What stands in the boxes that hang on the paragraph. */
  readonly #after: Block[] = [];
  #runs: Run[] = [];
  #cell: Block[] = [];
  /** The sign or number before the item that is begun, as the file has it for programs without lists. */
  marker = '';
  readonly table = new RtfTable();

  /** Whether a paragraph has text and is not ended. */
  get isBegun(): boolean {
    return this.#runs.length > 0;
  }

  write(run: Run): void {
    this.#runs.push(run);
  }

  hang(blocks: readonly Block[]): void {
    this.#after.push(...blocks);
  }

  /** Ends the paragraph, in the cell that is being written or outside of tables. */
  endParagraph(look: Pick<Paragraph, 'level' | 'item'>, isInTable: boolean): void {
    if (!isInTable) this.#endTable();
    const target = isInTable ? this.#cell : this.#blocks;
    target.push({ kind: 'paragraph', ...look, runs: this.#runs }, ...this.#after.splice(0));
    this.#runs = [];
  }

  endCell(look: Pick<Paragraph, 'level' | 'item'>): void {
    this.endParagraph(look, true);
    this.table.addCell(this.#cell);
    this.#cell = [];
  }

  end(): readonly Block[] {
    if (this.isBegun) this.endParagraph({ level: 0, item: undefined }, false);
    this.#endTable();
    return this.#blocks;
  }

  #endTable(): void {
    const rest = this.#cell.splice(0);
    const table = this.table.end();
    if (table) this.#blocks.push(table);
    this.#blocks.push(...rest);
  }
}
