import type { SourceLine } from './document.ts';
import { limits } from './limits.ts';
import type { Because, Unreadable } from './unreadable.ts';

/** What a format makes of a file: its lines, or why there are none. */
export type Lines = { readonly kind: 'lines'; readonly lines: readonly SourceLine[] } | UnreadableLines;

/** An `Unreadable` that does not know its file's name yet. */
export type UnreadableLines = Omit<Unreadable, 'name'>;

export const refusal = (because: Because, found: string): UnreadableLines => ({ kind: 'unreadable', because, found });

const inWords = (count: number): string => count.toLocaleString('en');

/** The lines, or what about them is beyond the limits of a summary. */
export function boundedLines(lines: readonly SourceLine[]): Lines {
  let characters = 0;
  for (const { text } of lines) {
    if (text.length > limits.lineCharacters) return tooLong(text.length);
    const depth = depthOf(text);
    if (depth > limits.depth) return refusal('nested too deep', `${inWords(depth)} lists or quotes`);
    characters += text.length;
  }
  if (lines.length > limits.lines) return tooMany(lines.length);
  if (characters > limits.characters) {
    return refusal('too large', `${inWords(characters)} characters, where ${inWords(limits.characters)} are read`);
  }
  if (!lines.some(({ text }) => /\S/.test(text))) return refusal('empty', 'nothing');
  return { kind: 'lines', lines };
}

const tooLong = (length: number): UnreadableLines =>
  refusal('too large', `a line of ${inWords(length)} characters, where ${inWords(limits.lineCharacters)} are read`);
const tooMany = (count: number): UnreadableLines =>
  refusal('too large', `${inWords(count)} lines, where ${inWords(limits.lines)} are read`);

/**
 * Why a text is not even cut into lines: a million lines are a hundred megabytes as objects, and ten million characters in one line
 * are slow for whoever looks at them next.
 */
export function findExcess(text: string): UnreadableLines | undefined {
  let count = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > limits.lineCharacters) return tooLong(end - start);
    count += 1;
    start = end + 1;
  }
  if (text.length - start > limits.lineCharacters) return tooLong(text.length - start);
  return count > limits.lines ? tooMany(count) : undefined;
}

/** How many quotes and list items a line of Markdown opens, one inside the other: `> - 1. text` opens three. */
export function depthOf(line: string): number {
  const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let depth = 0;
  while (marker.test(line)) depth += 1;
  return depth;
}
