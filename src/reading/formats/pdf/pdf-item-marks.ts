import { marker } from './pdf-rows.ts';

/** The mark of an item as Markdown writes it, and its words. */
export function splitMarker(text: string): { readonly mark: string; readonly words: string } | undefined {
  const [first = ''] = text.split(' ', 1);
  if (!marker.test(first) || first === text) return undefined;
  const words = text.slice(first.length + 1);
  if (/^\(?(?:\d|[a-z]|[ivx]+[.)])/.test(first) && first !== 'o') return { mark: first, words };
  return { mark: signs.get(first) ?? (/[➔➜➢→⇒►▶‣]/u.test(first) ? `- ${first}` : '-'), words };
}

/** Signs of Word's fonts Wingdings and Symbol that say more than "item". */
const signs = new Map([
  ['\uF0E0', '- ➔'],
  ['\uF0E8', '- ➔'],
  ['☐', '- [ ]'],
  ['□', '- [ ]'],
  ['\uF0A8', '- [ ]'],
  ['\uF06F', '- [ ]'],
  ['\uF071', '- [ ]'],
  ['☑', '- [x]'],
  ['☒', '- [x]'],
  ['✓', '- [x]'],
  ['✔', '- [x]'],
  ['\uF0FE', '- [x]'],
  ['\uF052', '- [x]'],
]);
