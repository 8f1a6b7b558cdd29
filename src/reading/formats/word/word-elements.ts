import { elementsIn, findChild, type XmlElement } from '../xml/xml-tree.ts';

/** Elements around paragraphs, rows or runs that are no text: what was deleted or moved away, and what things look like. */
export const unread: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:sectPr',
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
]);

/** The children of which the text is read; of two ways to draw the same thing, the one for every program. */
export function readChildren(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'mc:AlternateContent') {
    const shown = findChild(element, 'mc:Fallback') ?? findChild(element, 'mc:Choice');
    return elementsIn(shown);
  }
  return elementsIn(element).filter(({ name }) => !unread.has(name));
}
