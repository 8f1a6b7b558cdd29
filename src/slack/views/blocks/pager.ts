import type { Button } from '@slack/types';
import { button } from './button.ts';
import { nth } from './nth-id.ts';

/** Which page of a list is shown: `shown` counts from 0. */
export interface PageNumber {
  readonly shown: number;
  readonly pages: number;
}

/** How many pages `total` things take; of an empty list one is shown. */
export const pagesFor = (total: number, perPage: number): number => Math.max(1, Math.ceil(total / perPage));

/** A page of a whole list; past the end the last one. */
export function pageOf<Item>(
  all: readonly Item[],
  page: number,
  perPage: number,
): PageNumber & { readonly items: readonly Item[] } {
  const pages = pagesFor(all.length, perPage);
  const shown = Math.min(page, pages - 1);
  return { items: all.slice(shown * perPage, (shown + 1) * perPage), shown, pages };
}

/** " Page 2 of 3." after a sentence; nothing where all is on one. */
export const pageSentence = ({ shown, pages }: PageNumber): string =>
  pages > 1 ? ` Page ${shown + 1} of ${pages}.` : '';

/**
 * The buttons to the pages before and after: `buttonRow('turns', pager(actionIds.showActions, page, wordsFor))`.
 *
 * `valueFor`: what the button of another page carries, as its listener reads it.
 */
export const pager = (
  actionId: string,
  { shown, pages }: PageNumber,
  valueFor: (page: number) => string,
): readonly Button[] => [
  ...(shown > 0 ? [button('Previous page', nth(actionId, 0), valueFor(shown - 1), `Page ${shown}`)] : []),
  ...(shown + 1 < pages ? [button('Next page', nth(actionId, 1), valueFor(shown + 1), `Page ${shown + 2}`)] : []),
];
