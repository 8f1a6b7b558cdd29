import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export const isHtmlElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** The line of the file on which the node begins. */
export const lineOf = (node: Node): number =>
  ('sourceCodeLocation' in node ? node.sourceCodeLocation?.startLine : undefined) ?? 1;

/** Not shown, or the signature that a mail program put under the words. */
export function isLeftOut(element: Element): boolean {
  if (['gmail_signature', 'moz-signature'].some((name) => hasClass(element, name))) return true;
  if (attribute(element, 'id') === 'Signature') return true;
  if (attribute(element, 'hidden') !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
    attribute(element, 'style') ?? '',
  );
}

/**
 * `[ ] ` or `[x] ` for an item that can be ticked off, otherwise nothing.
 *
 * A Slack canvas keeps such a list in `<div data-section-style='7'>` and ticks with `<li class='checked'>`; Confluence exports
 * `<ul class="inline-task-list">`; editors built on ProseMirror write `data-checked`. A box that is an `<input>` speaks for itself.
 */
export function checkBox(item: Element, list: Element): '' | '[ ] ' | '[x] ' {
  const checked = attribute(item, 'data-checked') ?? attribute(item, 'aria-checked');
  if (checked !== undefined) return checked === 'true' ? '[x] ' : '[ ] ';
  const ticked = hasClass(item, 'checked');
  if (sectionStyle(list) !== '7' && !hasClass(list, 'inline-task-list') && !hasClass(list, 'checklist')) return '';
  return ticked ? '[x] ' : '[ ] ';
}

const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** Whether the items are counted; a canvas says so around a `<ul>`: 5 is bullets, 6 numbers, 7 boxes. */
export const isNumbered = (list: Element): boolean => list.tagName === 'ol' || sectionStyle(list) === '6';

function sectionStyle(list: Element): string | undefined {
  for (let at: Element = list; ; ) {
    const style = attribute(at, 'data-section-style');
    if (style !== undefined) return style;
    const parent = at.parentNode;
    if (parent === null || !isHtmlElement(parent)) return undefined;
    at = parent;
  }
}
