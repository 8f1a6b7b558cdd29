import { placeCells, type Row, type SpannedCell } from '../blocks/table-rows.ts';
import { attribute, type Element, isHtmlElement } from './html-element.ts';

const spanned = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1);

/** The rows of a table, those of a table inside one of its cells left out. */
export function findRows(table: Element): readonly Row<Element>[] {
  return placeCells(
    rowElements(table).map((row) => row.childNodes.filter(isHtmlElement).filter(isCell).map(asSpanned)),
  );
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

const asSpanned = (cell: Element): SpannedCell<Element> => ({
  cell,
  columns: spanned(cell, 'colspan'),
  rows: spanned(cell, 'rowspan'),
});

function rowElements(table: Element): readonly Element[] {
  return table.childNodes.filter(isHtmlElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    const isPart = /^t(?:head|body|foot)$/.test(child.tagName);
    return isPart ? child.childNodes.filter(isHtmlElement).filter(({ tagName }) => tagName === 'tr') : [];
  });
}

/** Whether the table only places parts of the page beside each other: it has one column, or headings or tables in its cells. */
export function isLayout(table: Element, rows: readonly Row<Element>[]): boolean {
  if (attribute(table, 'role') === 'presentation') return true;
  if (rows.every((row) => row.length < 2)) return true;
  return rows.some((row) => row.some((cell) => cell !== undefined && hasBlocks(cell)));
}

const hasBlocks = (cell: Element): boolean =>
  cell.childNodes
    .filter(isHtmlElement)
    .some((child) => /^(?:h[1-6]|table|hr)$/.test(child.tagName) || hasBlocks(child));

/** Whether the names of the values stand in the first column, one row each, as in "Present | Ines, Sam". */
export const hasSideHeader = ([first]: readonly Row<Element>[]): boolean =>
  first?.[0]?.tagName === 'th' && first.slice(1).every((cell) => cell?.tagName !== 'th');
