import type { VisualRow } from './pdf-rows.ts';

/**
 * The pages without what is printed at the top and bottom of each, or of each second one: the board's name, "Draft", "Page 3 of 7". A
 * page's number alone is left out even where there is one page.
 *
 * From the edge inwards, up to the first row that is none of it: below it "The committee" may begin every page and belong to the text.
 */
export function withoutRunningHeads(pages: readonly (readonly VisualRow[])[]): readonly (readonly VisualRow[])[] {
  const seen = new Map<string, number>();
  const count = (key: string): void => void seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const [page, rows] of pages.entries()) {
    for (const key of new Set(
      edgesOf(rows)
        .flat()
        .flatMap((row) => keysOf(row, page)),
    )) {
      count(key);
      count(`${page % 2} ${key}`);
    }
  }
  const isRepeated = (row: VisualRow, page: number): boolean =>
    keysOf(row, page).some((key) => {
      const times = seen.get(key) ?? 0;
      const onThisSide = seen.get(`${page % 2} ${key}`) ?? 0;
      const pagesOfThisSide = Math.floor((pages.length + 1 - (page % 2)) / 2);
      return times > 1 && (times >= pages.length / 2 || (onThisSide > 1 && onThisSide >= pagesOfThisSide / 2));
    });
  return pages.map((rows, page) => {
    const [top, bottom] = edgesOf(rows);
    const running = new Set([
      // The head of the first page is often another one, and often the only place that says whose meeting this was, and when.
      ...leading(top, (row) => isRepeated(row, page) || isPageNumber(row) || (page > 0 && isArtifact(row))),
      ...leading(bottom, (row) => isRepeated(row, page) || isPageNumber(row) || isArtifact(row)),
    ]);
    return rows.filter((row) => !running.has(row));
  });
}

/** The rows next to the upper and to the lower edge, each from the edge inwards. */
const edgesOf = (rows: readonly VisualRow[]): readonly [readonly VisualRow[], readonly VisualRow[]] => [
  rows.slice(0, 5),
  rows.slice(-5).reverse(),
];

function leading(rows: readonly VisualRow[], isRunning: (row: VisualRow) => boolean): readonly VisualRow[] {
  const end = rows.findIndex((row) => !isRunning(row));
  return end === -1 ? rows : rows.slice(0, end);
}

const isArtifact = ({ segments }: VisualRow): boolean => segments.every((segment) => segment.isArtifact);

/** "7", "– 7 –", "Page 3 of 7", "Page No. 7 |", and "7 | P a g e" as Word's own foot has it. */
const isPageNumber = (row: VisualRow): boolean => {
  const text = textOf(row);
  return text.length < 40 && pageNumber.test(text.replace(/\s/g, ''));
};
const pageNumber =
  /^[-–—|(]?(?:(?:page|pg|p|seite|página|pagina|pág|side|sida|strona)[-–—|.:]?)?(?:n[or°º][.:]?)?[-–—|]?\d{1,4}(?:(?:of|von|de|di|sur|av|\/)\d{1,4})?[-–—|)]{0,2}(?:page)?$/i;

const textOf = ({ segments }: VisualRow): string => segments.map(({ text }) => text).join(' ');

/**
 * What is the same in a running head on every page: its words and its height, and its numbers or all but one, which then counts the
 * pages. "Resolution no. 5" above one page and "Resolution no. 10" above the next are text.
 */
function keysOf(row: VisualRow, page: number): readonly string[] {
  const text = textOf(row);
  if (text.length > 200) return [];
  const height = Math.round(row.y / 4);
  const numbers = [...text.matchAll(/\d{1,6}/g)].slice(0, 8);
  return [
    `${height} ${text}`,
    ...numbers.map(({ 0: number, index }) => {
      const first = Number(number) - page;
      return `${height} ${text.slice(0, index)}#${first}#${text.slice(index + number.length)}`;
    }),
  ];
}
