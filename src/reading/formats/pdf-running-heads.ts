import type { VisualRow } from './pdf-rows.ts';

/**
 * The pages without what is printed at the top and bottom of each: the board's name, "Draft", "Page 3 of 7". A page's number alone is
 * left out even where there is one page.
 */
export function withoutRunningHeads(pages: readonly (readonly VisualRow[])[]): readonly (readonly VisualRow[])[] {
  const seen = new Map<string, number>();
  for (const rows of pages) {
    for (const key of new Set(edgesOf(rows).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isRunning = (row: VisualRow): boolean => {
    const times = seen.get(keyOf(row)) ?? 0;
    return times > 1 && times >= pages.length / 2;
  };
  return pages.map((rows) => {
    const running = new Set(edgesOf(rows).filter(isRunning));
    for (const row of [rows[0], rows.at(-1)]) if (row && pageNumber.test(textOf(row))) running.add(row);
    return rows.filter((row) => !running.has(row));
  });
}

const pageNumber = /^(?:page|p\.|seite|página)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?\s*(?:(?:of|von|de|\/)\s*\d{1,4})?$/i;

const edgesOf = (rows: readonly VisualRow[]): readonly VisualRow[] => [...rows.slice(0, 3), ...rows.slice(3).slice(-3)];

const textOf = ({ segments }: VisualRow): string => segments.map(({ text }) => text).join(' ');

/** The same words at the same height, whatever the numbers in them. */
const keyOf = (row: VisualRow): string => `${Math.round(row.y / 4)} ${textOf(row).replace(/\d+/g, '#')}`;
