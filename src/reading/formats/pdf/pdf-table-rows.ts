import { joinedText } from '../blocks/joined-text.ts';
import { type Band, columnsOf, pitchOf } from './pdf-bands.ts';
import { splitMarker } from './pdf-item-marks.ts';
import { asLine, type VisualRow } from './pdf-rows.ts';

/** One row of a table, its cells from left to right. */
export interface PrintedRow {
  readonly kind: 'row';
  readonly page: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table. Those of cells with several lines stand further apart than the lines in them; where all lines are equally far
 * apart, each that has something in its first column begins a row.
 */
export function tableRows(band: Band, page: number): readonly PrintedRow[] {
  const groups: VisualRow[][] = [];
  const pitch = pitchOf(band.rows);
  const distances = band.rows.slice(1).map((row, index) => (band.rows[index]?.y ?? 0) - row.y);
  const size = band.rows[0]?.size ?? 10;
  const leading = Math.max(Math.min(...distances.filter((distance) => distance > 0.8 * size), pitch), size);
  // Lines further apart than that are rows of one line each.
  const areLines = leading < 1.8 * size && distances.some((distance) => distance < 1.1 * leading);
  const isSpaced = areLines && distances.some((distance) => distance > 1.25 * leading);
  const firstEdge = band.gutters[0]?.right ?? 0;
  for (const [index, row] of band.rows.entries()) {
    const hasFirst = (row.segments[0]?.left ?? firstEdge) < firstEdge;
    const distance = distances[index - 1] ?? 0;
    const begins = isSpaced
      ? distance > 1.25 * leading || (distance > 1.1 * leading && hasFirst && row.segments.length > 1)
      : hasFirst || distance > 1.8 * leading;
    const group = groups.at(-1);
    if (group && !begins) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({
    kind: 'row',
    page,
    cells: columnsOf({ rows: group, gutters: band.gutters }).map(cellText),
  }));
}

/** The lines of a cell as one text, its items parted by `<br>` as they are in Word's tables. */
function cellText(column: readonly VisualRow[]): string {
  const paragraphs: { readonly mark: string; readonly lines: string[] }[] = [];
  for (const line of column.flatMap(asLine)) {
    const text = [line.text, ...line.notes].join(' ');
    const item = splitMarker(text);
    const last = paragraphs.at(-1);
    if (item) paragraphs.push({ mark: `${item.mark} `, lines: [item.words] });
    else if (last) last.lines.push(text);
    else paragraphs.push({ mark: '', lines: [text] });
  }
  return paragraphs.map(({ mark, lines }) => mark + joinedText(lines)).join('<br>');
}
