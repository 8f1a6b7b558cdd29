import { leadsToList } from './lead-in.ts';
import type { Placed } from './outline.ts';
import type { Zone } from './zones.ts';

/** Items that belong together, whatever blank lines stand between them. */
export interface List {
  readonly zone: Zone;
  /** Headings above it, outermost first. */
  readonly path: readonly string[];
  /** The line just above that announces it: "To be done by 12 March:", a bold line, or the last line of a paragraph. */
  readonly intro: Placed | null;
  /** In order, those nested in others among them (`parent`). */
  readonly items: readonly Placed[];
  /** What stands after its last item. */
  readonly end: 'heading' | 'prose' | 'table' | 'document';
}

/** The lists of a document in order. Paragraphs that are indented under an item go with it. */
export function listsIn(passages: readonly Placed[]): readonly List[] {
  const lists: List[] = [];
  let items: Placed[] = [];
  const close = (end: List['end']): void => {
    const first = items[0];
    if (first) lists.push({ zone: first.zone, path: first.path, intro: introOf(first, passages), items, end });
    items = [];
  };
  for (const passage of passages) {
    const first = items[0];
    if (first && passage.block !== first.block) close('heading');
    if (passage.kind === 'item' && (!passage.heading || items.length > 0)) items.push(passage);
    else if (passage.heading) close('heading');
    else if (passage.kind === 'row') close('table');
    else if (first && passage.indent <= first.indent) close('prose');
  }
  close('document');
  return lists;
}

/** A heading right above counts where it is no heading of the document's own: those are in the path. */
function introOf(first: Placed, passages: readonly Placed[]): Placed | null {
  const above = passages[first.index - 1];
  if (!above || above.kind === 'row' || above.heading?.strength === 'heading') return null;
  return above.heading || (above.kind === 'text' && leadsToList(above.text)) ? above : null;
}
