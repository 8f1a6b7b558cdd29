import { type Lines, refusal } from '../../document/lines.ts';
import { blockLines } from '../blocks/block-lines.ts';
import { openXmlParts } from '../xml/xml-parts.ts';
import { elementsIn, findChild, type XmlElement } from '../xml/xml-tree.ts';
import { readOpenDocument } from './open-document-blocks.ts';

/**
 * The lines of an OpenDocument text (.odt, ODF 1.3) as Markdown, each with the number of its paragraph; those in tables are counted
 * too. What was deleted while changes were recorded, hidden text, contents, comments, headers, footers and pictures are not read.
 */
export function openDocumentLines(bytes: Uint8Array): Lines {
  if (isLocked(bytes)) return refusal('locked', 'a password');
  const opened = openXmlParts(bytes, {
    isRead: (name) => name === 'content.xml' || name === 'styles.xml',
    isText: (name) => name === 'content.xml',
  });
  if (opened.kind === 'unreadable') return opened;
  const content = opened.parts.get('content.xml');
  const text = findChild(content, 'office:body', 'office:text');
  if (text === undefined) return refusal('damaged', 'its text cannot be found in it');
  const styles = [opened.parts.get('styles.xml'), content].flatMap((part) =>
    ['office:styles', 'office:automatic-styles'].flatMap((name) => elementsIn(findChild(part, name))),
  );
  return { kind: 'lines', lines: blockLines(readOpenDocument(text, styles)) };
}

/** Its table of contents names what is encrypted; ODF 1.3, part 2, 4.8. */
function isLocked(bytes: Uint8Array): boolean {
  const isManifest = (name: string): boolean => name === 'META-INF/manifest.xml';
  const opened = openXmlParts(bytes, { isRead: isManifest, isText: isManifest });
  const files: readonly XmlElement[] =
    opened.kind === 'parts' ? elementsIn(opened.parts.get('META-INF/manifest.xml')) : [];
  return files.some((file) => findChild(file, 'manifest:encryption-data') !== undefined);
}
