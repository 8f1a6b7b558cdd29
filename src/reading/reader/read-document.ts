import { strFromU8 } from 'fflate';
import type { CalendarDay } from '../../domain/time/instant.ts';
import { limits } from '../document/limits.ts';
import type { Unreadable } from '../document/unreadable.ts';
import { findFormat } from '../formats/text/find-format.ts';
import { type ReadDocument, readBytes } from './read-bytes.ts';
import { readInWorker } from './read-in-worker.ts';

/**
 * Reads a file that somebody posted: which lines it has, and what summary they make.
 *
 * `name` is the file's name and `mimetype` what its sender's program called it; both are hints, the bytes decide; `asOf` is the day it was posted. A short text is
 * read here, in some milliseconds. Everything else, reading the summary included, happens in a worker with limits of time and
 * memory: the caller goes on meanwhile, and no file can take it down.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  mimetype?: string,
  asOf: CalendarDay | null = null,
): Promise<ReadDocument | Unreadable> {
  if (bytes.length > limits.bytes) return tooLarge(name, bytes.length);
  const format = findFormat(bytes, name, mimetype);
  const isShortText = format === 'text' && bytes.length <= limits.inlineBytes && isShort(strFromU8(bytes, true));
  const file = { bytes, name, mimetype, asOf };
  return isShortText || typeof format === 'object' ? readBytes(file) : readInWorker(file);
}

/** The same of a message, as Slack has its words. */
export function readMessage(slackText: string, asOf: CalendarDay | null = null): Promise<ReadDocument | Unreadable> {
  const message = { slackText, name: 'The message', asOf };
  return isShort(slackText) ? readBytes(message) : readInWorker(message);
}

const isShort = (text: string): boolean =>
  text.length <= limits.inlineBytes && text.split('\n', limits.inlineLines + 1).length <= limits.inlineLines;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** The refusal of a file by its size alone, before it is fetched. */
export function tooLarge(name: string, bytes: number): Unreadable {
  const found = `${megabytes(bytes)}, where ${megabytes(limits.bytes)} are read`;
  return { kind: 'unreadable', name, because: 'too large', found };
}
