import { strFromU8 } from 'fflate';
import type { Summary } from '../../domain/summaries/summary.ts';
import type { CalendarDay } from '../../domain/time/instant.ts';
import type { Document } from '../document/document.ts';
import { boundedLines, type Lines, refusal } from '../document/lines.ts';
import type { Unreadable } from '../document/unreadable.ts';
import { decodeText } from '../formats/text/decode-text.ts';
import { type Format, findFormat } from '../formats/text/find-format.ts';

export interface PostedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mimetype?: string | undefined;
  /** The day it was posted, where that is known. */
  readonly asOf?: CalendarDay | null;
}

/** A message in Slack's own markup; `name` is for sentences about it until its first words are known. */
export interface PostedText {
  readonly slackText: string;
  readonly name: string;
  readonly asOf?: CalendarDay | null;
}

export interface ReadDocument {
  readonly kind: 'document';
  readonly document: Document;
  readonly summary: Summary;
}

/** Whether time passes for the file's sake, or for loading our own code. */
export type Phase = 'working' | 'loading';

/**
 * Reads a file or a message in this thread, whatever that takes; `readDocument` and `readMessage` are what others call. The summary's
 * reader is loaded only for what has lines, so that a file without is refused sooner.
 */
export async function readBytes(
  posted: PostedFile | PostedText,
  enter: (phase: Phase) => void = () => {},
): Promise<ReadDocument | Unreadable> {
  const document = 'slackText' in posted ? await messageOf(posted, enter) : await documentOf(posted, enter);
  if ('kind' in document) return document;
  enter('loading');
  const { readSummary } = await import('./read-summary.ts');
  enter('working');
  return { kind: 'document', document, summary: readSummary(document, posted.asOf ?? null) };
}

async function messageOf({ slackText }: PostedText, enter: (phase: Phase) => void): Promise<Document> {
  const { readSlackText } = await import('../formats/message/slack-text.ts');
  enter('working');
  return readSlackText(slackText);
}

/** The lines of a file, whatever its format, before anything is understood of them. */
export async function documentOf(
  file: PostedFile,
  enter: (phase: Phase) => void = () => {},
): Promise<Document | Unreadable> {
  const linesOf = await loadFormat(file);
  enter('working');
  const found = await linesOf(file.bytes);
  const lines = found.kind === 'lines' ? boundedLines(found.lines) : found;
  return lines.kind === 'unreadable' ? { ...lines, name: file.name } : { lines: lines.lines, name: file.name };
}

type LinesOf = (bytes: Uint8Array) => Lines | Promise<Lines>;

async function loadFormat({ bytes, name, mimetype }: PostedFile): Promise<LinesOf> {
  if (bytes.length === 0) return () => refusal('empty', 'nothing');
  const format = findFormat(bytes, name, mimetype);
  if (typeof format === 'object') return () => refusal('not a document', format.stranger);
  return formats[format]();
}

const formats: Record<Format, () => Promise<LinesOf>> = {
  text: async () => {
    const { textLines } = await import('../formats/text/text-lines.ts');
    return (bytes) => decoded(bytes, textLines);
  },
  table: async () => {
    const { tableLines } = await import('../formats/text/table-lines.ts');
    return (bytes) => decoded(bytes, tableLines);
  },
  html: async () => {
    const { htmlLines } = await import('../formats/html/html-lines.ts');
    return (page) => decoded(page, htmlLines, declaredEncoding(page));
  },
  email: async () => (await import('../formats/message/email-lines.ts')).emailLines,
  word: async () => (await import('../formats/word/word-lines.ts')).wordLines,
  'open document': async () => (await import('../formats/open-document/open-document-lines.ts')).openDocumentLines,
  'rich text': async () => (await import('../formats/rtf/rtf-lines.ts')).rtfLines,
  pdf: async () => {
    const [{ pdfLines }, { loadPdf }] = await Promise.all([
      import('../formats/pdf/pdf-lines.ts'),
      import('../formats/pdf/pdf-text.ts'),
    ]);
    await loadPdf();
    return pdfLines;
  },
};

function decoded(bytes: Uint8Array, linesOf: (text: string) => Lines, declared?: string): Lines {
  const text = decodeText(bytes, declared);
  return text === undefined ? refusal('not a document', 'neither text nor a document of a known kind') : linesOf(text);
}

/** The encoding a web page names in its first kilobyte: `<meta charset="iso-8859-2">`. */
const declaredEncoding = (page: Uint8Array): string | undefined =>
  /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(strFromU8(page.subarray(0, 1024), true))?.[1];
