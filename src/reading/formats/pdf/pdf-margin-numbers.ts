import { rowOf, type Segment, type VisualRow } from './pdf-rows.ts';

interface NumberedRow {
  readonly row: VisualRow;
  readonly above: VisualRow | undefined;
  readonly number: Segment;
  readonly words: Segment;
}

/**
 * The pages with the numbers of minutes and paragraphs ("34", "35.1") set before the words they count, as "34." and "35.1.". They
 * stand alone in the left margin, and would otherwise be taken for the first column of a table.
 */
export function withMarginNumbers(pages: readonly (readonly VisualRow[])[]): readonly (readonly VisualRow[])[] {
  const margins = new Map<number, NumberedRow[]>();
  for (const rows of pages) {
    for (const [index, row] of rows.entries()) {
      const [number, words] = row.segments;
      if (!number || !words || !isNumber(number) || words.left - number.right > 8 * row.size) continue;
      const numbered = margins.get(edgeOf(words)) ?? [];
      numbered.push({ row, above: rows[index - 1], number, words });
      margins.set(edgeOf(words), numbered);
    }
  }
  const counted = new Set([...margins.values()].filter(isCount).flatMap((numbered) => numbered.map(({ row }) => row)));
  return pages.map((rows) => rows.map((row) => (counted.has(row) ? withNumberJoined(row) : row)));
}

/** "34", "35.1", "Item 4", and "26/101" or "2026/14", which the third digit tells from a date. */
const isNumber = ({ text }: Segment): boolean =>
  /^(?:(?:item|minute|top|no\.?) )?\d{1,3}(?:\.\d{1,2}){0,3}[.)]?$|^(?:\d{2}\/\d{3,4}|\d{4}\/\d{1,3})$/i.test(text);

/** Where words begin, to within a few points. */
const edgeOf = ({ left }: Segment): number => Math.round(left / 4);

/**
 * Whether these numbers count what stands beside them: they ascend, mostly by one, and most have nothing else in their row. Numbers of a
 * table have more cells beside them or a header above, its amounts and the times of a programme ("9.30") leap.
 */
function isCount(numbered: readonly NumberedRow[]): boolean {
  const [first] = numbered;
  if (!first || numbered.length < 2 || isHeader(first)) return false;
  if (numbered.filter(({ row }) => row.segments.length === 2).length < 0.6 * numbered.length) return false;
  const steps = numbered.slice(1).map(({ number }, index) => stepOf(numbered[index]?.number.text ?? '', number.text));
  return !steps.includes('back') && steps.filter((step) => step === 'next').length >= 0.5 * steps.length;
}

/** "No." above the numbers and "Item" above the words, whether or not they begin at the same edge. */
function isHeader({ above, words }: NumberedRow): boolean {
  const [first, second] = above?.segments ?? [];
  return !!first && !!second && !isNumber(first) && first.right < words.left && second.right > words.left;
}

/** From 34 to 35 or to 35.1, from 35.2 to 35.3 or to 36.1 is "next"; from 35 to 37 or to 36.30 is "on". */
function stepOf(from: string, to: string): 'next' | 'on' | 'back' {
  const [one, other] = [from, to].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  if (!one || !other) return 'back';
  const place = other.findIndex((number, index) => number !== one[index]);
  const step = (other[place] ?? 0) - (one[place] ?? 0);
  if (place === -1 || step < 0) return 'back';
  return step === 1 && other.slice(place + 1).every((number) => number === 1) ? 'next' : 'on';
}

function withNumberJoined(row: VisualRow): VisualRow {
  const [number, words, ...others] = row.segments;
  if (!number || !words) return row;
  const mark = /^[\d.]*\d$/.test(number.text) ? `${number.text}.` : number.text;
  return rowOf([{ ...words, left: number.left, text: `${mark} ${words.text}`, order: number.order }, ...others]);
}
