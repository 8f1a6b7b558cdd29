import type { SourceLine } from '../../document/document.ts';
import { type Lines, refusal } from '../../document/lines.ts';
import { joinedText } from '../blocks/joined-text.ts';
import { usualSize } from './pdf-column.ts';
import { splitMarker } from './pdf-item-marks.ts';
import { type Printed, type PrintedLine, readingOrder } from './pdf-layout.ts';
import { withoutLineNumbers } from './pdf-line-numbers.ts';
import { withMarginNotes } from './pdf-margin-notes.ts';
import { withMarginNumbers } from './pdf-margin-numbers.ts';
import { visualRows } from './pdf-rows.ts';
import { withoutRunningHeads } from './pdf-running-heads.ts';
import type { PrintedRow } from './pdf-table-rows.ts';
import { pdfText } from './pdf-text.ts';

/**
 * The paragraphs, items and rows of a PDF as Markdown, each with the page on which it begins. Lines that are broken only because the
 * paper ends there are one again, over columns and pages too. A PDF says where letters stand and nothing else: what belongs together
 * is seen by distances, indents and sizes.
 */
export async function pdfLines(bytes: Uint8Array): Promise<Lines> {
  const text = await pdfText(bytes);
  if (text.kind === 'unreadable') return text;
  const rows = withoutRunningHeads(text.pages.map(visualRows)).map(withoutLineNumbers);
  const pages = withMarginNumbers(withMarginNotes(rows));
  const printed = pages.flatMap((rows, index) => readingOrder(rows, index + 1));
  if (printed.length === 0) {
    const count = text.pages.length === 1 ? 'one page' : `${text.pages.length} pages`;
    return refusal('no text', `only ${count} of pictures, such as a scan`);
  }
  const usual = usualSize(printed.filter((each) => each.kind === 'line'));
  return { kind: 'lines', lines: markdownOf(paragraphsOf(printed, usual), usual) };
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly page: number;
  readonly size: number;
  readonly lines: PrintedLine[];
}
type Block = Paragraph | PrintedRow;

function paragraphsOf(printed: readonly Printed[], usual: number): readonly Block[] {
  const pitch = pitches(printed);
  const blocks: Block[] = [];
  for (const each of printed) {
    const isNextPage = each.page > (blocks.at(-1)?.page ?? each.page);
    // Footnotes at the end of a page stand within the paragraph that goes on above the next.
    const last = isNextPage
      ? blocks.findLast((block) => block.kind === 'row' || block.size > 0.93 * usual)
      : blocks.at(-1);
    if (each.kind === 'row') blocks.push(each);
    else if (last?.kind === 'paragraph' && continues(last, each, pitch, usual)) last.lines.push(each);
    else blocks.push({ kind: 'paragraph', page: each.page, size: each.size, lines: [each] });
  }
  return blocks;
}

/** For each size of letters the widest distance from one line of a paragraph to the next. */
function pitches(printed: readonly Printed[]): ReadonlyMap<number, number> {
  const steps = new Map<number, Step[]>();
  for (const [index, line] of printed.entries()) {
    const above = printed[index - 1];
    if (line.kind !== 'line' || above?.kind !== 'line' || above.page !== line.page || above.y <= line.y) continue;
    const size = Math.round(line.size);
    const same = steps.get(size) ?? [];
    same.push({ distance: above.y - line.y, isWithin: startsLow(line.text) });
    steps.set(size, same);
  }
  return new Map([...steps].map(([size, same]) => [size, Math.max(widest(same), 1.1 * size)]));
}

interface Step {
  readonly distance: number;
  /** Whether it surely leads to a line of the same paragraph. */
  readonly isWithin: boolean;
}

const startsLow = (text: string): boolean => /^\p{Ll}/u.test(text);

/**
 * Lines with a footnote's number or a word in another font stand up to a third further apart than others. Where what stands so far apart
 * never begins within a sentence, it is paragraphs with a little space between them.
 */
function widest(steps: readonly Step[]): number {
  const distances = steps.map(({ distance }) => distance).sort((one, other) => one - other);
  const usual = distances[Math.floor(distances.length / 3)] ?? 0;
  const wide = steps.filter(({ distance }) => distance > 1.1 * usual && distance <= 1.35 * usual);
  const areParagraphs = wide.length > 2 && wide.filter(({ isWithin }) => isWithin).length < 0.1 * wide.length;
  return (areParagraphs ? 1.1 : 1.35) * usual;
}

/** Whether a line goes on with the paragraph before it: at the usual distance, without a mark of its own, for want of room above. */
function continues(
  { lines }: Paragraph,
  line: PrintedLine,
  pitch: ReadonlyMap<number, number>,
  usual: number,
): boolean {
  const [first] = lines;
  const above = lines.at(-1);
  if (!first || !above || Math.abs(above.size - line.size) > 0.1 * above.size) return false;
  if (beginsItem(line.text)) return false;
  const isBelow = above.page === line.page && above.y > line.y;
  if (isBelow && above.y - line.y > (pitch.get(Math.round(line.size)) ?? 1.6 * line.size)) return false;
  // A heading is broken where its words part best, and goes on in small letters.
  if (isHeadingSize(line.size, usual) && startsLow(line.text) && isBelow) return true;
  return hadNoRoom(above, line) && isAligned(first, above, line, lines.length);
}

const label = /^\**(?:action|decision|agreed|todo|to do|ai|ap|note|next steps?|owner|due)\b[^.]{0,30}:/i;
const beginsItem = (text: string): boolean => label.test(text) || splitMarker(text) !== undefined;

/** Whether the first word would not have fitted on the line above it, as a program that fills lines would have had it. */
function hadNoRoom(above: PrintedLine, line: PrintedLine): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const letter = (above.right - above.left) / Math.max(1, above.text.length);
  const isBelow = above.page === line.page && above.y > line.y;
  const edge = isBelow && above.right < line.edge + line.size ? Math.min(above.edge, line.edge) : above.edge;
  const room = edge - above.right;
  // A line of justified text that is not stretched to the edge is the last of its paragraph.
  if (above.column.isJustified && room > 0.1 * above.size && !startsLow(line.text)) return false;
  const isEnd = /[.!?:]["'”’)]*$/.test(above.text) && /^[\p{Lu}\d]/u.test(line.text);
  return room < (word.length + 1) * letter * (isEnd ? 0.9 : 1.25);
}

/** The second line of a paragraph may stand left or right of the first; those after it stand below each other. */
function isAligned(first: PrintedLine, above: PrintedLine, line: PrintedLine, count: number): boolean {
  const indent = (each: PrintedLine): number =>
    each.left - (each.page === first.page ? 0 : each.column.left - first.column.left);
  const moved = Math.abs(above.column.left - line.column.left) > 1 || above.page !== line.page;
  const step =
    indent(line) - indent(above) - (moved && above.page === line.page ? line.column.left - above.column.left : 0);
  return count === 1 ? Math.abs(step) <= 5 * line.size : Math.abs(step) <= 0.6 * line.size || moved;
}

const isHeadingSize = (size: number, usual: number): boolean => size > 1.12 * usual;

function markdownOf(blocks: readonly Block[], usual: number): readonly SourceLine[] {
  const isHeading = (block: Paragraph): boolean => isHeadingSize(block.size, usual) && block.lines.length <= 3;
  const sizes = blocks.flatMap((block) =>
    block.kind === 'paragraph' && isHeading(block) ? [Math.round(block.size)] : [],
  );
  const levels = [...new Set(sizes)].sort((one, other) => other - one);
  const lines: SourceLine[] = [];
  const add = (text: string, page: number): void => {
    lines.push({ number: lines.length + 1, text, page });
  };
  let indents: readonly number[] = [];
  let header: PrintedRow | undefined;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.kind === 'row') {
      const isFirst = before?.kind !== 'row' || before.cells.length !== block.cells.length;
      if (isFirst) header = block;
      else if (block.page > before.page && isSame(block, header)) continue;
      if (isFirst && before) add('', block.page);
      add(`| ${block.cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`, block.page);
      if (isFirst) add(`|${' --- |'.repeat(block.cells.length)}`, block.page);
      indents = [];
      continue;
    }
    const text = [joinedText(block.lines.map((line) => line.text)), ...block.lines.flatMap(({ notes }) => notes)].join(
      ' ',
    );
    const item = isHeading(block) ? undefined : splitMarker(text);
    const [first] = block.lines;
    const left = first ? first.left - first.column.left : 0;
    // "8." stands a little right of "10.", and "v." of "iii.".
    const outer = indents.filter((indent) => indent < left - 0.7 * block.size);
    const isNextItem = item && indents.some((indent) => indent < left + 0.7 * block.size);
    indents = item ? [...outer, left] : [];
    if (before && !isNextItem) add('', block.page);
    const level = Math.min(6, levels.indexOf(Math.round(block.size)) + 1);
    if (isHeading(block)) add(`${'#'.repeat(Math.max(1, level))} ${text}`, block.page);
    else add(item ? `${'  '.repeat(indents.length - 1)}${item.mark} ${item.words}` : text, block.page);
  }
  return lines;
}

/** Whether a page repeats the header of the table that goes on on it. */
const isSame = (row: PrintedRow, header: PrintedRow | undefined): boolean =>
  row.cells.every((cell, column) => cell === header?.cells[column]);
