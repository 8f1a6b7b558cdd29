/** Puts cells that stand on lines of their own into one row of Markdown, on the line of the first. */
export class RowCollector {
  readonly #out: string[];
  #cells: string[] = [];
  #line = 0;

  /** `out` takes the rows, by the index of their lines. */
  constructor(out: string[]) {
    this.#out = out;
  }

  get width(): number {
    return this.#cells.length;
  }

  add(cell: string, line: number): void {
    if (this.#cells.length === 0) this.#line = line;
    this.#cells.push(cell.trim());
  }

  endRow(): void {
    if (this.#cells.length > 0) this.#out[this.#line] = `| ${this.#cells.join(' | ')} |`;
    this.#cells = [];
  }
}
