import { channel } from 'node:diagnostics_channel';
import type { Summary } from '../../domain/summaries/summary.ts';
import { visibleSummary } from '../../domain/summaries/visible-summary.ts';
import { isTableFile } from '../../domain/text/is-table-file.ts';
import { storable } from '../../domain/text/storable.ts';
import type { CalendarDay } from '../../domain/time/instant.ts';
import { sentenceOn, type Unreadable } from '../../reading/document/unreadable.ts';
import type { ReadDocument } from '../../reading/reader/read-bytes.ts';
import { readingChannel } from './reading-channel.ts';

const readings = channel(readingChannel);

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

/** `because`: a sentence for the poster; `doubt`: why nothing was found, where the reader knows (a language it does not read). */
export type NotSummary =
  | { readonly kind: 'not a summary'; readonly doubt: string | null; readonly actions: number }
  | { readonly kind: 'unreadable'; readonly because: string };

/**
 * Reads what was posted on the day `asOf`; ordinary talk is no summary. A summary has the shape of one: an occasion or headings, and
 * something to do or decide; a spreadsheet of actions is one as it is.
 */
export async function readPosting(posted: Posted, asOf: CalendarDay): Promise<ReadPosting | NotSummary> {
  const begun = performance.now();
  const read = await readWhole(posted, asOf).finally(() => readings.publish((performance.now() - begun) / 1000));
  if (read.kind === 'unreadable') return { kind: 'unreadable', because: sentenceOn(read) };
  const { document } = read;
  const summary = visibleSummary(read.summary);
  const isTable = posted.kind === 'file' && isTableFile(posted.name, posted.mimetype);
  if (!isSummary(summary) && !(isTable && summary.actions.length > 0)) {
    const doubt = summary.doubts.find(({ about }) => about === 'document')?.text ?? null;
    return { kind: 'not a summary', doubt, actions: summary.actions.length };
  }
  const text = document.lines.map((line) => line.text).join('\n');
  return storable<ReadPosting>({ kind: 'summary', name: document.name, text, summary });
}

/** What reads is loaded when something is to be read: a bot that starts need not wait for it. */
async function readWhole(posted: Posted, asOf: CalendarDay): Promise<ReadDocument | Unreadable> {
  const { readDocument, readMessage } = await import('../../reading/reader/read-document.ts');
  return posted.kind === 'message'
    ? readMessage(posted.text, asOf)
    : readDocument(posted.bytes, posted.name, posted.mimetype, asOf);
}

function isSummary(summary: Summary): boolean {
  const occasion = summary.startsAt !== null || summary.nextMeeting !== null;
  const parts = summary.sections.length >= 2 || summary.participants.length >= 2;
  // "Suggested actions" are all asked about.
  const asked = summary.doubts.filter(({ about }) => about === 'action').length;
  const work = summary.actions.length + summary.decisions.length + (asked > 1 ? 1 : 0);
  // In another language two lines of a list are no sign that anything was understood.
  const listed = summary.actions.length >= 2 && !summary.doubts.some(({ about }) => about === 'document');
  return (work >= 1 && occasion && (parts || listed)) || (summary.actions.length >= 2 && parts);
}
