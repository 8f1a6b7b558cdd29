import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, type Element, isHtmlElement } from './html-element.ts';

/** Whether an element names somebody, as wikis and editors mark it: `<a class="user-mention">`, `<span data-mention="...">`. */
export const isMention = (element: Element): boolean =>
  (element.tagName === 'a' || element.tagName === 'span') &&
  (/(?:^|[\s_-])(?:mention|userlink|user-link)(?:$|[\s_-])/i.test(attribute(element, 'class') ?? '') ||
    ['data-mention', 'data-mention-id', 'data-account-id', 'data-user-id'].some(
      (name) => attribute(element, name) !== undefined,
    ));

/** The words in it, whatever they look like. */
export const textContentOf = (parent: DefaultTreeAdapterTypes.ParentNode): string =>
  parent.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      return isHtmlElement(child) ? textContentOf(child) : '';
    })
    .join('');

/** Whether nothing stands before it in its item, cell or paragraph but a box and others who are mentioned. */
export function opensItem(element: Element): boolean {
  const parent = element.parentNode;
  if (parent === null || !isHtmlElement(parent)) return false;
  const start = parent.childNodes.slice(0, mostBefore);
  const at = start.indexOf(element);
  const isFirst = start.slice(0, at).every((node) => {
    if ('value' in node) return /^[\s,&+]*(?:and)?\s*$/.test(node.value);
    return !isHtmlElement(node) || node.tagName === 'input' || isMention(node);
  });
  return at >= 0 && isFirst && (isBlock.test(parent.tagName) || opensItem(parent));
}

/** Nobody gives a task to more. */
const mostBefore = 20;
const isBlock = /^(?:li|p|td|div|dd)$/;

/** The text right behind it; nothing where another element is next. */
export function textAfter(element: Element): string {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next && 'value' in next ? next.value : '';
}
