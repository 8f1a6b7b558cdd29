import { refusal, type UnreadableLines } from '../../document/lines.ts';
import { openXmlParts } from '../xml/xml-parts.ts';
import { elementsIn, type XmlElement } from '../xml/xml-tree.ts';

/** The parts of a .docx that hold text or say how it looks; ECMA-376, part 1, 11.3. */
export interface WordParts {
  readonly kind: 'word';
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** The addresses of links, by the ids of their relationships. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Text, styles, lists, links; no pictures, no embedded files, no programs. */
const readParts = /^(?:_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const mainPart = /^word\/document\d*\.xml$/;

const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
]);

/** Opens a zip that should be a Word file. */
export function openWordParts(bytes: Uint8Array): WordParts | UnreadableLines {
  const opened = openXmlParts(bytes, {
    isRead: (name) => readParts.test(name),
    isText: (name) => mainPart.test(name),
    prefixes,
  });
  if (opened.kind === 'unreadable') return opened;
  const { parts } = opened;
  const main = findMain(parts);
  const body = elementsIn(parts.get(main)).find(({ name }) => name === 'w:body');
  if (body === undefined) return refusal('damaged', 'its text cannot be found in it');
  const related = elementsIn(parts.get(main.replace('word/', 'word/_rels/').concat('.rels')));
  const partOf = (type: string): XmlElement | undefined => {
    const target = related.find(({ attributes }) => attributes.Type?.endsWith(`/${type}`))?.attributes.Target;
    return target === undefined ? undefined : parts.get(fullName(target, 'word/'));
  };
  return {
    kind: 'word',
    body,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    addresses: new Map(related.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? ''])),
  };
}

/** The part that the file names as its text; some programs call it `document2.xml`. */
function findMain(parts: ReadonlyMap<string, XmlElement>): string {
  const named = elementsIn(parts.get('_rels/.rels')).find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument'),
  );
  const target = fullName(named?.attributes.Target ?? '', '');
  return parts.has(target) ? target : ([...parts.keys()].find((name) => mainPart.test(name)) ?? '');
}

const fullName = (target: string, folder: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
