import { strFromU8 } from 'fflate';
import { isTableFile } from '../../../domain/text/is-table-file.ts';
import { isText } from './decode-text.ts';

export type Format = 'text' | 'table' | 'html' | 'word' | 'open document' | 'rich text' | 'pdf' | 'email';

/** A kind of file that is not read, as it is called: "a PNG picture". */
export interface Stranger {
  readonly stranger: string;
}

/**
 * What kind of file this is: by its first bytes, and only where they leave it open by its name and by what the sender's program
 * called it. A picture named `notes.txt` is a picture.
 */
export function findFormat(bytes: Uint8Array, name: string, mimetype = ''): Format | Stranger {
  const start = strFromU8(bytes.subarray(0, 1024), true);
  if (start.startsWith(compoundFile)) return { stranger: officeFile(bytes) };
  if (start.includes('%PDF-')) return 'pdf';
  if (isOpenDocument(start)) return 'open document';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'word';
  if (start.startsWith('{\\rtf')) return 'rich text';
  if (start.startsWith('%!PS')) return { stranger: 'a PostScript file (save it as PDF)' };
  // "BM" begins a bitmap and the minutes of BMW, "MZ" a program and an address in Mainz: a text is what it says it is.
  if (!isText(bytes.subarray(0, 4096))) return { stranger: nameOf(start) };
  return findTextFormat(start.replaceAll('\0', ''), name.toLowerCase(), mimetype.toLowerCase());
}

/** The first file in an OpenDocument text says what it is, and is not packed; ODF 1.3, part 2, 3.3. */
const isOpenDocument = (start: string): boolean =>
  start.startsWith('PK\x03\x04') && start.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30);

const compoundFile = '\xD0\xCF\x11\xE0';

/** Word before 2007, and Word since then where a password was set, keep a file in the same kind of box. */
function officeFile(bytes: Uint8Array): string {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
  return isLocked
    ? 'an Office file with a password (save it without one)'
    : 'a file of an older Office program, such as Word before 2007 (save it as .docx)';
}

function nameOf(start: string): string {
  const known = strangers.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  if (start.slice(4, 8) === 'ftyp') return 'a video or picture';
  if (start.startsWith('RIFF')) return 'a picture, sound or video';
  return 'neither text nor a document of a known kind';
}

function findTextFormat(start: string, name: string, mimetype: string): Format {
  const text = start.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').trimStart();
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return 'html';
  if (/^<\?xml\b[^>]*>\s*<(?:!doctype\s+html|html)\b/i.test(text)) return 'html';
  if (isEmail(text)) return 'email';
  if (
    /\.(?:html?|xhtml)$/.test(name) ||
    /^(?:text\/html|application\/xhtml|application\/vnd\.slack-docs)/.test(mimetype)
  ) {
    return 'html';
  }
  if (name.endsWith('.eml') || mimetype === 'message/rfc822') return 'email';
  return isTableFile(name, mimetype) ? 'table' : 'text';
}

/** A header of an e-mail that nobody writes by hand, within the block that begins the file. "From:" and "Date:" begin minutes too. */
function isEmail(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z-]{1,40}:/.test(text)) return false;
  const [block = ''] = text.split(/\r?\n\r?\n/, 1);
  return /^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|DKIM-Signature):/im.test(block);
}

const strangers: readonly (readonly [signature: string, name: string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['BM', 'a BMP picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['MZ', 'a program'],
  ['\x7FELF', 'a program'],
  ['\xCA\xFE\xBA\xBE', 'a program'],
  ['\xCF\xFA\xED\xFE', 'a program'],
  ['\x1F\x8B', 'a compressed archive'],
  ['7z\xBC\xAF', 'a compressed archive'],
  ['Rar!', 'a compressed archive'],
  ['\xFD7zXZ', 'a compressed archive'],
  ['BZh', 'a compressed archive'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a sound recording'],
  ['fLaC', 'a sound recording'],
  ['\x1AE\xDF\xA3', 'a video'],
  ['SQLite format 3', 'a database'],
];
