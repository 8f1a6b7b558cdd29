import { rowOf, type Segment, type VisualRow } from './pdf-rows.ts';

/**
 * The pages with the names in a right margin that is headed "Action" as notes of the lines they stand beside, so that a paragraph beside
 * "SI" ends in "Action: SI". Otherwise they would make a table of the last lines of each such paragraph.
 */
export function withMarginNotes(pages: readonly (readonly VisualRow[])[]): readonly (readonly VisualRow[])[] {
  const rows = pages.flat();
  const edge = rows.reduce((most, { segments }) => Math.max(most, segments.at(-1)?.right ?? 0), 0);
  const isHead = ({ segments: [first, second] }: VisualRow): boolean =>
    first !== undefined && second === undefined && first.left > 0.6 * edge && headed.test(first.text);
  const head = rows.find(isHead)?.segments[0];
  if (head === undefined) return pages;
  const isNote = ({ left, text }: Segment): boolean => left >= head.left - 2 * head.size && names.test(text);
  const beside = rows.filter(({ segments: [first, second] }) => first && second && isNote(second));
  const across = rows.filter(({ segments }) =>
    segments.some(({ left, right }) => left < head.left && right > head.left + head.size),
  );
  // What is mostly rows of two cells is a table, and a page of wide lines has no such margin.
  if (beside.length > 0.5 * rows.length || across.length > 0.1 * rows.length) return pages;
  const label = head.text.replace(/:$/, '');
  return pages.map((page) => {
    const noted: VisualRow[] = [];
    for (const row of page.filter((each) => !isHead(each))) {
      const words = row.segments.slice(0, -1);
      const note = row.segments.at(-1);
      const above = noted.at(-1);
      if (!note || !isNote(note)) noted.push(row);
      else if (words.length > 0) noted.push(withNote(rowOf(words), `${label}: ${note.text}`));
      else if (!above || above.y - row.y > 2 * row.size) noted.push(row);
      else noted.splice(-1, 1, withNote(above, `${label}: ${note.text}`));
    }
    return noted;
  });
}

const headed = /^(?:actions?(?: (?:by|for|on|required))?|by whom|owners?|lead|responsible):?$/i;

/** "SI", "SI/NH", "Sam Ito", "All". */
const names = /^\p{Lu}[\p{L}.,/&' -]{0,24}$/u;

function withNote(row: VisualRow, note: string): VisualRow {
  return { ...row, segments: row.segments.map((segment, index) => (index > 0 ? segment : noteTo(segment, note))) };
}

const noteTo = (segment: Segment, note: string): Segment => ({ ...segment, notes: [...segment.notes, note] });
