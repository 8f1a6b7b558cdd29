import { listsIn } from './lists.ts';
import type { Placed } from './outline.ts';

/**
 * Lists whose items, or lines of text, have their parts between bars ("- Mend the jetty | Ana | 12 March"), each as the rows of a table.
 *
 * Most of the items side by side have as many parts; the others are no rows. The line above the list is among the rows where it has as
 * many parts too: it may be the header.
 */
export function barredListsIn(passages: readonly Placed[]): readonly (readonly Placed[])[] {
  const lists = listsIn(passages).flatMap(({ items }) => {
    const siblings = new Map<number, Placed[]>();
    for (const item of items) {
      const key = item.parent?.index ?? -1;
      const beside = siblings.get(key);
      if (beside) beside.push(item);
      else siblings.set(key, [item]);
    }
    return [...siblings.values()];
  });
  return [...lists, ...barredTexts(passages)].flatMap((list) => tableOf(list, passages));
}

/** Lines of text with bars that follow each other under one heading. */
function barredTexts(passages: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  let last: Placed | null = null;
  for (const passage of passages) {
    if (passage.kind !== 'text' || passage.heading || !isBarred.test(passage.text)) continue;
    if (last?.index === passage.index - 1 && last.block === passage.block) runs.at(-1)?.push(passage);
    else runs.push([passage]);
    last = passage;
  }
  return runs;
}

function tableOf(items: readonly Placed[], passages: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows = items.filter((item) => isBarred.test(item.text)).map(asRow);
  const [first] = rows;
  if (!first || rows.length < 2) return [];
  const same = rows.filter(({ cells }) => cells.length === first.cells.length);
  if (same.length < 2 || same.length * 2 <= items.length) return [];
  const above = passages[first.index - 1];
  const header = above && isBarred.test(above.text) ? asRow(above) : null;
  return [header?.cells.length === first.cells.length ? [header, ...same] : same];
}

const isBarred = /\S\s\|(?:\s|$)/;

const asRow = (passage: Placed): Placed => ({
  ...passage,
  kind: 'row',
  cells: passage.text.split(/\s\|(?:\s|$)/).map((cell) => cell.trim()),
});
