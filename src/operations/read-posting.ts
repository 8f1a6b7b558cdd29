import type { Summary } from '../domain/summary.ts';
import { readDocument } from '../reading/read-document.ts';
import { sentenceOn } from '../reading/unreadable.ts';

/** What was posted: a file, or the words of a message as Slack has them. */
export type Posted =
  | { readonly kind: 'file'; readonly name: string; readonly mimetype: string | undefined; readonly bytes: Uint8Array }
  | { readonly kind: 'message'; readonly text: string };

export interface ReadPosting {
  readonly kind: 'summary';
  /** The file's name, or the message's first words. */
  readonly name: string;
  readonly text: string;
  readonly summary: Summary;
}

/** `because`: a sentence for whoever posted it. */
export type NotSummary = { readonly kind: 'not a summary' } | { readonly kind: 'unreadable'; readonly because: string };

/** Reads what was posted; ordinary talk is no summary. A summary has the shape of one: an occasion or headings, and something to do or decide. */
export async function readPosting(posted: Posted): Promise<ReadPosting | NotSummary> {
  const file = posted.kind === 'file' ? posted : messageAsFile(posted.text);
  const read = await readDocument(file.bytes, file.name, file.mimetype);
  if (read.kind === 'unreadable') return { kind: 'unreadable', because: sentenceOn(read) };
  const text = read.document.lines.map((line) => line.text).join('\n');
  if (!isSummary(read.summary)) return { kind: 'not a summary' };
  return { kind: 'summary', name: read.document.name, text, summary: read.summary };
}

const messageAsFile = (text: string) => ({
  name: text.trim().split('\n', 1)[0]?.slice(0, 80) ?? '',
  mimetype: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

function isSummary(summary: Summary): boolean {
  const occasion = summary.startsAt !== null || summary.nextMeeting !== null;
  const parts = summary.sections.length >= 2 || summary.participants.length >= 2;
  const work = summary.actions.length + summary.decisions.length;
  return (work >= 1 && occasion && (parts || summary.actions.length >= 2)) || (summary.actions.length >= 2 && parts);
}
