import { extractTextItems, getDocumentProxy, getResolvedPDFJS, type StructuredTextItem } from 'unpdf';
import { limits } from '../limits.ts';
import { type Refusal, refusal } from '../lines.ts';

/** A run of text on a page of a PDF, in points from its lower left corner; `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
  /** Whether the file goes to another line after it, or to another cell. */
  readonly endsLine: boolean;
}

export type PdfText = { readonly kind: 'pages'; readonly pages: readonly (readonly Piece[])[] } | Refusal;

/** Loads pdf.js, a megabyte of program, which is otherwise done for the first file. */
export async function loadPdf(): Promise<void> {
  await getResolvedPDFJS();
}

/** The text of each page in the order in which the file draws it. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js takes the bytes it is given for itself, and takes no Buffer.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (fault) {
    return refusalOf(fault);
  }
  if (pdf.numPages > limits.pages) {
    return refusal('too large', `${pdf.numPages} pages, where ${limits.pages} are read`);
  }
  try {
    const { items } = await extractTextItems(pdf);
    const pages = items.map((page) => page.flatMap((item, index) => pieceOf(item, page[index + 1])));
    return { kind: 'pages', pages };
  } catch {
    // What pdf.js stumbles over in a page is in the file: a stream cut short, a font that is none.
    return refusal('damaged', 'a page of it cannot be drawn');
  }
}

/** An item that is nothing but the end of a line stands behind the one whose line it ends. */
function pieceOf(item: StructuredTextItem, next: StructuredTextItem | undefined): readonly Piece[] {
  const { str, x, y, width, fontSize, hasEOL } = item;
  if (str.trim() === '' || !(fontSize > 0)) return [];
  const endsLine = hasEOL || (next !== undefined && next.str.trim() === '' && next.hasEOL);
  return [{ text: str, x, y, width, size: fontSize, endsLine }];
}

function refusalOf(fault: unknown): Refusal {
  // pdf.js has exceptions of its own make, known by their name.
  const name = typeof fault === 'object' && fault !== null && 'name' in fault ? fault.name : undefined;
  if (name === 'PasswordException') return refusal('locked', 'a password');
  return refusal('damaged', 'its pages cannot be found in it');
}
