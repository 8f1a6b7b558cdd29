import type { SourceLine } from '../../document/document.ts';
import type { Block, Cell, Paragraph, Run, Table } from './blocks.ts';
import { LineWriter } from './line-writer.ts';
import { type Row, writeRows } from './table-rows.ts';

/** The lines of a document as Markdown, counted from 1, each with the number of its paragraph; those in tables are counted too. */
export function blockLines(blocks: readonly Block[]): readonly SourceLine[] {
  const writer = new LineWriter();
  writeBlocks(blocks, writer, { paragraph: 0, counts: [], isInCell: false });
  writer.endLine();
  return writer.lines.map(({ number, text }, index) => ({ number: index + 1, text, paragraph: number }));
}

/** How far the text is counted: the paragraph, and the item in each level of numbered lists. */
interface Count {
  paragraph: number;
  counts: number[];
  isInCell: boolean;
}

function writeBlocks(blocks: readonly Block[], writer: LineWriter, count: Count): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') writeParagraph(block, writer, count);
    else writeTable(block, writer, count);
  }
}

function writeParagraph({ level, item, runs }: Paragraph, writer: LineWriter, count: Count): void {
  count.paragraph += 1;
  const number = count.paragraph;
  const inside = (to: LineWriter): void => writeRuns(runs, to, number);
  if (level > 0) writeHeading(level, inside, writer, count);
  else if (item) writer.indented(markerOf(item, count), () => inside(writer));
  else if (/^\s*\[[ x]\] /.test(runs.map(({ text }) => text).join(''))) writer.indented('- ', () => inside(writer));
  else apart(writer, () => inside(writer));
}

/** A heading is one line. In a cell it is bold: templates style the names of columns and of rows as headings. */
function writeHeading(level: number, inside: (to: LineWriter) => void, writer: LineWriter, count: Count): void {
  const text = linesIn(inside)
    .map((line) => line.text)
    .join(' ')
    .replaceAll('**', '');
  // Items are counted anew below a heading; between an item and the next there may be anything else.
  count.counts = [];
  if (text === '') return;
  const line = count.isInCell ? `**${text}**` : `${'#'.repeat(level)} ${text}`;
  apart(writer, () => writer.addLine(line, count.paragraph));
}

function apart(writer: LineWriter, write: () => void): void {
  writer.endParagraph();
  write();
  writer.endParagraph();
}

/** What `write` writes, its empty lines left out. */
function linesIn(write: (writer: LineWriter) => void): readonly SourceLine[] {
  const writer = new LineWriter();
  write(writer);
  writer.endLine();
  return writer.lines.filter(({ text }) => text !== '');
}

/** `- ` or `3. ` behind two blanks a level. Word keeps an item's number nowhere; it is counted. */
function markerOf({ depth, isOrdered }: { readonly depth: number; readonly isOrdered: boolean }, count: Count): string {
  const level = Math.min(8, depth);
  if (!isOrdered) return `${'  '.repeat(level)}- `;
  count.counts.length = level + 1;
  const item = (count.counts[level] ?? 0) + 1;
  count.counts[level] = item;
  return `${'  '.repeat(level)}${item}. `;
}

function writeRuns(runs: readonly Run[], writer: LineWriter, number: number): void {
  for (const { text, isBold, isStruck, address } of runs) {
    const plain = (): void => {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) writer.endLine();
        writer.write(line, number);
      }
    };
    const struck = isStruck ? () => writer.marked('struck', plain) : plain;
    const bold = isBold ? () => writer.marked('bold', struck) : struck;
    if (address !== undefined && /^https?:/i.test(address)) writer.linked(address, bold);
    else bold();
  }
}

function writeTable({ rows: all }: Table, writer: LineWriter, count: Count): void {
  const titles = countTitleRows(all);
  const rows = all.slice(titles);
  const written = new Set(isLayout(rows) ? all.flat() : all.slice(0, titles).flat());
  for (const cell of written) writeBlocks(cell?.blocks ?? [], writer, count);
  if (isLayout(rows)) return;
  // Each cell is read once, in order, so that its paragraphs keep their numbers where it stands in two rows.
  const texts = new Map<Cell, readonly SourceLine[]>();
  const wasInCell = count.isInCell;
  count.isInCell = true;
  for (const cell of rows.flat()) {
    if (cell && !texts.has(cell))
      texts.set(
        cell,
        linesIn((inside) => writeBlocks(cell.blocks, inside, count)),
      );
  }
  count.isInCell = wasInCell;
  const textOf = (cell: Cell): readonly SourceLine[] => texts.get(cell) ?? [];
  apart(writer, () => writeRows(rows, hasSideHeader(rows, textOf), textOf, writer));
}

/** How many rows above the table's head are one cell over its whole width, as "Action items" above "Who | What". */
function countTitleRows(rows: readonly Row<Cell>[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const first = rows.findIndex((row) => row.length < width || row.slice(1).some((cell) => cell !== undefined));
  return Math.max(0, first);
}

/** Whether a table only places text beside other text: it has one column, or tables in its cells. */
function isLayout(rows: readonly Row<Cell>[]): boolean {
  if (rows.every((row) => row.length < 2)) return true;
  return rows.flat().some((cell) => cell?.blocks.some(({ kind }) => kind === 'table'));
}

/** Whether only the first cell of the first row is bold, as in "**Present** | Ines, Sam". */
function hasSideHeader([first = []]: readonly Row<Cell>[], textOf: (cell: Cell) => readonly SourceLine[]): boolean {
  const isBold = first.map((cell) => (cell ? textOf(cell) : []).every(({ text }) => text.startsWith('**')));
  return isBold.length > 1 && isBold[0] === true && !isBold.slice(1).includes(true);
}
