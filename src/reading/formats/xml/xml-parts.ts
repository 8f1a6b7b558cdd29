import { limits } from '../../document/limits.ts';
import { refusal, type UnreadableLines } from '../../document/lines.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';
import { findZipEntries, type ZipEntry } from './zip-entries.ts';

/** The parts of a zip that hold text, parsed, by their names. */
export interface XmlParts {
  readonly kind: 'parts';
  readonly parts: ReadonlyMap<string, XmlElement>;
}

/** Which parts of a kind of file are read, and which must be there. */
export interface PackageShape {
  readonly isRead: (name: string) => boolean;
  readonly isText: (name: string) => boolean;
  readonly prefixes?: ReadonlyMap<string, string>;
}

/** Opens a document that is a zip, after looking at the sizes it declares; more than it declares is not unpacked. */
export function openXmlParts(
  bytes: Uint8Array,
  { isRead, isText, prefixes }: PackageShape,
): XmlParts | UnreadableLines {
  const entries = findZipEntries(bytes);
  if (entries === undefined)
    return refusal('damaged', 'its table of contents, at the end of the file, is missing or cut');
  const names = new Set(entries.map(({ name }) => name));
  if (![...names].some(isText)) return refusal('not a document', kindOf(names));
  const wanted = entries.filter(({ name }) => isRead(name));
  const size = wanted.reduce((sum, part) => sum + part.size, 0);
  if (size > limits.characters) {
    const megabytes = (count: number): string => `${Math.ceil(count / 1024 / 1024)} MB`;
    return refusal(
      'too large',
      `its text unpacks to ${megabytes(size)}, where ${megabytes(limits.characters)} are read`,
    );
  }
  return parseParts(wanted, isText, prefixes);
}

function parseParts(
  entries: readonly ZipEntry[],
  isText: (name: string) => boolean,
  prefixes: ReadonlyMap<string, string> | undefined,
): XmlParts | UnreadableLines {
  const parts = new Map<string, XmlElement>();
  for (const { name, open } of entries) {
    const content = open();
    if (content === undefined) return refusal('damaged', `${name} in it is not what its table of contents says`);
    const root = parseXml(decodeText(content) ?? '', prefixes);
    if (root === 'too deep') return refusal('nested too deep', `more than ${limits.depth} elements`);
    if (root !== 'malformed') parts.set(name, root);
    else if (isText(name)) return refusal('damaged', 'its text cannot be found in it');
  }
  return { kind: 'parts', parts };
}

function kindOf(names: ReadonlySet<string>): string {
  if (names.has('xl/workbook.xml')) return 'an Excel workbook';
  if (names.has('ppt/presentation.xml')) return 'a PowerPoint presentation';
  if (names.has('content.xml') && names.has('mimetype'))
    return 'an OpenDocument file without text, such as a spreadsheet';
  return names.has('mimetype') ? 'an e-book' : 'a zip archive';
}
