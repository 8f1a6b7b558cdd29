import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { limits } from '../../document/limits.ts';
import { refusal, type UnreadableLines } from '../../document/lines.ts';
import { type PlacedText, type Turn, uprightPlace, usualTurn } from './pdf-turn.ts';

/** A run of text on a page of a PDF as it is held to read, in points from its lower left corner; `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
  /** Whether the file goes to another line after it, or to another cell. */
  readonly endsLine: boolean;
  /** Whether the file says that it belongs to the paper and not to the text, as Word does of heads and feet (ISO 32000-1, 14.8.2.2). */
  readonly isArtifact: boolean;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

export type PdfText = { readonly kind: 'pages'; readonly pages: readonly (readonly Piece[])[] } | UnreadableLines;

/** Loads pdf.js, a megabyte of program, which is otherwise done for the first file. */
export async function loadPdf(): Promise<void> {
  await getResolvedPDFJS();
}

/** The text of each page in the order in which the file draws it. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  let pdf: Pdf;
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
    const pages: (readonly Piece[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await piecesOn(await pdf.getPage(number)));
    return { kind: 'pages', pages };
  } catch {
    // What pdf.js stumbles over in a page is in the file: a stream cut short, a font that is none.
    return refusal('damaged', 'a page of it cannot be drawn');
  }
}

async function piecesOn(page: Page): Promise<readonly Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const runs: Run[] = [];
  // Marked content may stand in marked content; what is inside an artifact is part of it.
  const marked: boolean[] = [];
  for (const item of items) {
    if ('str' in item) runs.push({ ...item, isArtifact: marked.at(-1) ?? false });
    else if (item.type === 'endMarkedContent') marked.pop();
    else marked.push(marked.at(-1) === true || ('tag' in item && item.tag === 'Artifact'));
  }
  const turn = usualTurn(runs);
  return runs.flatMap((run, index) => pieceOf(run, runs[index + 1], turn));
}

interface Run extends PlacedText {
  readonly width: number;
  readonly hasEOL: boolean;
  readonly isArtifact: boolean;
}

/** An item that is nothing but the end of a line stands behind the one whose line it ends. Text across the others is left out. */
function pieceOf(run: Run, next: Run | undefined, turn: Turn): readonly Piece[] {
  const { str, width, hasEOL, isArtifact } = run;
  const place = uprightPlace(run, turn);
  if (str.trim() === '' || place === undefined) return [];
  const endsLine = hasEOL || (next !== undefined && next.str.trim() === '' && next.hasEOL);
  return [{ text: str, ...place, width, endsLine, isArtifact }];
}

function refusalOf(fault: unknown): UnreadableLines {
  // pdf.js has exceptions of its own make, known by their name.
  const name = typeof fault === 'object' && fault !== null && 'name' in fault ? fault.name : undefined;
  if (name === 'PasswordException') return refusal('locked', 'a password');
  return refusal('damaged', 'its pages cannot be found in it');
}
