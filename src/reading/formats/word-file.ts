import { zipSync } from 'fflate';
import { limits } from '../limits.ts';
import { type Refusal, refusal } from '../lines.ts';
import { findZipEntries, type ZipEntry } from './zip-entries.ts';

/** A .docx with only the parts that hold text, not compressed: nothing in it can grow any more. */
export type WordFile = { readonly kind: 'word'; readonly bytes: Uint8Array } | Refusal;

/** Text, styles, lists, links; no pictures, no embedded files, no programs. */
const textParts = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** Opens a zip that should be a Word file, after looking at the sizes it declares; more than it declares is not unpacked. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const entries = findZipEntries(bytes);
  if (entries === undefined)
    return refusal('damaged', 'its table of contents, at the end of the file, is missing or cut');
  const names = new Set(entries.map(({ name }) => name));
  if (![...names].some((name) => /^word\/document\d*\.xml$/.test(name)))
    return refusal('not a document', kindOf(names));
  const parts = entries.filter(({ name }) => textParts.test(name));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > limits.characters) {
    const megabytes = (count: number): string => `${Math.ceil(count / 1024 / 1024)} MB`;
    return refusal(
      'too large',
      `its text unpacks to ${megabytes(size)}, where ${megabytes(limits.characters)} are read`,
    );
  }
  return repacked(parts);
}

function repacked(parts: readonly ZipEntry[]): WordFile {
  const files: Record<string, Uint8Array> = {};
  for (const part of parts) {
    const content = part.open();
    if (content === undefined) return refusal('damaged', `${part.name} in it is not what its table of contents says`);
    const depth = depthOf(content);
    if (depth > limits.depth) return refusal('nested too deep', `more than ${limits.depth} elements`);
    files[part.name] = content;
  }
  return { kind: 'word', bytes: zipSync(files, { level: 0 }) };
}

/** How deep the elements of XML are nested, counted before it is parsed. */
function depthOf(xml: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let open = -1;
  for (let at = 0; at < xml.length; at += 1) {
    if (xml[at] === codes.less) open = at;
    if (xml[at] !== codes.greater || open === -1) continue;
    const first = xml[open + 1];
    if (first === codes.slash) depth -= 1;
    else if (first !== codes.question && first !== codes.exclamation && xml[at - 1] !== codes.slash) depth += 1;
    deepest = Math.max(deepest, depth);
    open = -1;
  }
  return deepest;
}

const codes = { less: 0x3c, greater: 0x3e, slash: 0x2f, question: 0x3f, exclamation: 0x21 } as const;

function kindOf(names: ReadonlySet<string>): string {
  if (names.has('xl/workbook.xml')) return 'an Excel workbook';
  if (names.has('ppt/presentation.xml')) return 'a PowerPoint presentation';
  if (names.has('content.xml') && names.has('mimetype')) return 'an OpenDocument file (save it as .docx)';
  return names.has('mimetype') ? 'an e-book' : 'a zip archive';
}
