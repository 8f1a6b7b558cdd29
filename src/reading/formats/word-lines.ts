import mammoth from 'mammoth';
import type { SourceLine } from '../document.ts';
import { type Lines, refusal } from '../lines.ts';
import { LineWriter } from './line-writer.ts';
import { placeCells, type Row, writeRows } from './table-rows.ts';
import { openWordFile } from './word-file.ts';

/** What mammoth makes of a part of a Word file, as far as it is read here. */
interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly isBold?: boolean;
  readonly isStrikethrough?: boolean;
  readonly href?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * The lines of a Word file (.docx) as Markdown, each with the number of its paragraph; those in tables are counted too. What was
 * struck from the text as a tracked change is not read, nor are headers, footers, comments and pictures.
 */
export async function wordLines(bytes: Uint8Array): Promise<Lines> {
  const file = openWordFile(bytes);
  if (file.kind === 'unreadable') return file;
  const body = await bodyOf(file.bytes);
  if (body === undefined) return refusal('damaged', 'its text cannot be found in it');
  const writer = new LineWriter();
  writeBlocks(body, writer, { paragraph: 0, counts: [] });
  writer.endLine();
  const lines = writer.lines.map(({ number, text }, index) => ({ number: index + 1, text, paragraph: number }));
  return { kind: 'lines', lines };
}

/** The parts of the text; undefined where mammoth finds none. Its HTML is not used: it has no places and no check boxes. */
async function bodyOf(bytes: Uint8Array): Promise<readonly WordElement[] | undefined> {
  let body: readonly WordElement[] | undefined;
  const options = {
    externalFileAccess: false,
    transformDocument: (document: WordElement) => {
      body = document.children;
      return { ...document, children: [] };
    },
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }, options);
  } catch {
    // Whatever mammoth stumbles over is in the file: XML that is none, a part that is named and missing.
    return undefined;
  }
  return body;
}

/** How far the text is counted: the paragraph, and the item in each level of numbered lists. */
interface Count {
  paragraph: number;
  counts: number[];
}

function writeBlocks(blocks: readonly WordElement[], writer: LineWriter, count: Count): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') writeParagraph(block, writer, count);
    else if (block.type === 'table') writeTable(block, writer, count);
    else writeBlocks(block.children ?? [], writer, count);
  }
}

function writeParagraph(paragraph: WordElement, writer: LineWriter, count: Count): void {
  count.paragraph += 1;
  const number = count.paragraph;
  const inside = (to: LineWriter): void => writeRuns(paragraph.children ?? [], to, number);
  const level = headingLevel(paragraph.styleName ?? '');
  if (level > 0) {
    // Items are counted anew below a heading; between an item and the next there may be anything else.
    count.counts = [];
    const text = linesIn(inside)
      .map((line) => line.text)
      .join(' ')
      .replaceAll('**', '');
    if (text !== '') apart(writer, () => writer.addLine(`${'#'.repeat(level)} ${text}`, number));
  } else if (paragraph.numbering) {
    writer.indented(markerOf(paragraph.numbering, count), () => inside(writer));
  } else if (firstLeaf(paragraph)?.type === 'checkbox') {
    writer.indented('- ', () => inside(writer));
  } else {
    apart(writer, () => inside(writer));
  }
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

/** 1 for "Title" and "heading 1", as Word names these styles in every language; 0 for text. */
function headingLevel(style: string): number {
  if (/^title$/i.test(style)) return 1;
  return Number(/^heading ([1-6])$/i.exec(style)?.[1] ?? 0);
}

/** `- ` or `3. ` behind two blanks a level. Word keeps an item's number nowhere; it is counted. */
function markerOf({ isOrdered, level }: { readonly isOrdered: boolean; readonly level: string }, count: Count): string {
  const depth = Math.min(8, Number(level) || 0);
  if (!isOrdered) return `${'  '.repeat(depth)}- `;
  count.counts.length = depth + 1;
  const item = (count.counts[depth] ?? 0) + 1;
  count.counts[depth] = item;
  return `${'  '.repeat(depth)}${item}. `;
}

/** The first part of the text that is not only a wrapping of others. */
function firstLeaf(element: WordElement): WordElement | undefined {
  for (const child of element.children ?? []) {
    if (child.type === 'bookmarkStart' || (child.type === 'text' && child.value?.trim() === '')) continue;
    const leaf = child.children ? firstLeaf(child) : child;
    if (leaf) return leaf;
  }
  return undefined;
}

function writeRuns(runs: readonly WordElement[], writer: LineWriter, number: number): void {
  for (const run of runs) writeRun(run, writer, number);
}

function writeRun(run: WordElement, writer: LineWriter, number: number): void {
  const inside = (): void => writeRuns(run.children ?? [], writer, number);
  switch (run.type) {
    case 'text':
      writer.write(run.value ?? '', number);
      break;
    case 'tab':
      writer.write('\t', number);
      break;
    case 'break':
      writer.endLine();
      break;
    case 'checkbox':
      writer.write(run.checked ? '[x] ' : '[ ] ', number);
      break;
    case 'hyperlink':
      if (/^https?:/i.test(run.href ?? '')) writer.linked(run.href ?? '', inside);
      else inside();
      break;
    default: {
      const struck = run.isStrikethrough ? () => writer.marked('struck', inside) : inside;
      if (run.isBold) writer.marked('bold', struck);
      else struck();
    }
  }
}

function writeTable(table: WordElement, writer: LineWriter, count: Count): void {
  const rows = placeCells(
    (table.children ?? []).map((row) =>
      (row.children ?? []).map((cell) => ({ cell, columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 })),
    ),
  );
  if (rows.every((row) => row.length < 2)) {
    for (const cell of new Set(rows.flat())) writeBlocks(cell?.children ?? [], writer, count);
    return;
  }
  // Each cell is read once, in order, so that its paragraphs keep their numbers where it stands in two rows.
  const texts = new Map<WordElement, readonly SourceLine[]>();
  for (const cell of rows.flat()) {
    if (cell && !texts.has(cell))
      texts.set(
        cell,
        linesIn((inside) => writeBlocks(cell.children ?? [], inside, count)),
      );
  }
  const textOf = (cell: WordElement): readonly SourceLine[] => texts.get(cell) ?? [];
  apart(writer, () => writeRows(rows, hasSideHeader(rows, textOf), textOf, writer));
}

/** Whether only the first cell of the first row is bold, as in "**Present** | Ines, Sam". */
function hasSideHeader(
  [first = []]: readonly Row<WordElement>[],
  textOf: (cell: WordElement) => readonly SourceLine[],
): boolean {
  const isBold = first.map((cell) => (cell ? textOf(cell) : []).every(({ text }) => text.startsWith('**')));
  return isBold.length > 1 && isBold[0] === true && !isBold.slice(1).includes(true);
}
