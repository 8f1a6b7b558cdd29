import type { Document, SourceLine } from '../document/document.ts';
import { asMarkdown } from '../formats/markup/as-markdown.ts';
import { type BlockShape, isDelimiterRow, readBlockShape } from './block-shape.ts';
import { frontMatterOf } from './front-matter.ts';
import { plainText } from './plain-text.ts';

/** One heading, list item, table row or paragraph, with the lines it was wrapped over joined. */
export interface Passage {
  readonly index: number;
  readonly line: number;
  readonly lastLine: number;
  readonly kind: 'heading' | 'item' | 'row' | 'text';
  /** Of a heading, 1 to 6. */
  readonly level: number;
  /** Columns before the marker or the first word. */
  readonly indent: number;
  /** "-", "3.", "➔"; empty where there is none. */
  readonly marker: string;
  readonly box: 'open' | 'done' | null;
  /** Without inline markup. */
  readonly text: string;
  /** As in the source, marker and box left out. */
  readonly source: string;
  /** The last words of what is longer than `text` has room for; empty where nothing is left out. */
  readonly ending: string;
  /** Of a table's row; the lines of one cell end with `\n`. */
  readonly cells: readonly string[];
  /** Whether a blank line, or nothing, stands before it. */
  readonly afterBlank: boolean;
}

/** Rules look at no more of a passage than this; what is longer is no sentence of a summary. */
const longestPassage = 2000;
const lengthOfEnding = 200;

/**
 * The passages of a document in order.
 *
 * Left out: front matter, code in fences (unless it is a list, or most of the document stands in one, as pasted chat logs do), comments,
 * blank lines and rules.
 */
export function passagesOf(document: Document): readonly Passage[] {
  const lines = asMarkdown(document);
  const passages: Passage[] = [];
  const wrap = wrapWidth(lines);
  const fences = !mostlyFenced(lines);
  let open: OpenPassage | null = null;
  let afterBlank = true;
  let fenced = false;
  let skips = false;
  let comment = false;
  let inTable = false;
  const close = (passage: OpenPassage | null): null => {
    if (passage) passages.push(finished(passage, passages.length));
    return null;
  };

  for (let at = frontMatterOf(lines).next; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const source = withoutInvisibles(line.text);
    if (comment) {
      comment = !source.includes('-->');
      continue;
    }
    if (/^\s{0,3}(?:```|~~~)/.test(source)) {
      fenced = !fenced;
      skips = fenced && fences && !isFencedList(lines, at);
      open = close(open);
      afterBlank = true;
      continue;
    }
    if (skips) continue;
    if (source.startsWith('<!--') && !source.includes('-->')) {
      comment = true;
      continue;
    }
    if (source.includes('<tr')) {
      open = close(open);
      const table = htmlRows(lines, at);
      for (const row of table.rows) passages.push(finished(row, passages.length));
      at = table.last;
      continue;
    }
    const shape = readBlockShape(source, lines[at + 1]?.text ?? '', open?.shape.kind ?? (inTable ? 'row' : null));
    // Below the dashes under a table's header a row need not begin with a bar.
    inTable =
      shape.kind === 'noise'
        ? isDelimiterRow(source.trim())
        : shape.kind === 'row' && (inTable || source.includes('|'));
    if (shape.kind === 'blank' || shape.kind === 'noise') {
      open = close(open);
      afterBlank = true;
      continue;
    }
    if (shape.kind === 'underline') {
      if (open?.shape.kind === 'text' && open.parts.length === 1 && open.shape.text.length < 120) {
        open = { ...open, shape: { ...open.shape, kind: 'heading', level: shape.level } };
      }
      open = close(open);
      afterBlank = true;
      continue;
    }
    if (open && shape.kind === 'text' && continues(open, shape, wrap)) {
      open.parts.push(shape.text);
      open.lastLine = line.number;
      open.lastLength = source.length;
      continue;
    }
    open = close(open);
    open = {
      shape,
      line: line.number,
      lastLine: line.number,
      lastLength: source.length,
      parts: [shape.text],
      afterBlank,
    };
    afterBlank = false;
    if (shape.kind === 'heading') open = close(open);
  }
  close(open);
  return passages;
}

/** Marks that show nothing and stand inside words and before names: soft hyphens, directions, a byte order mark, word joiners. */
const invisible = /[\u00AD\u061C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const withoutInvisibles = (text: string): string => text.replace(invisible, '');

/** The rows of a table written as tags, one or many to a line; a row goes on to its end tag, though not for ever. */
function htmlRows(
  lines: readonly SourceLine[],
  start: number,
): { readonly rows: readonly OpenPassage[]; readonly last: number } {
  const rows: OpenPassage[] = [];
  let at = start;
  let text = '';
  let first = lines[start]?.number ?? 1;
  for (; at < Math.min(lines.length, start + 60); at++) {
    const line = lines[at];
    if (!line) break;
    for (const part of line.text.slice(0, 20_000).split(/(?<=<\/tr>)/i)) {
      if (text === '') first = line.number;
      text += `${part} `;
      if (!/<\/tr>/i.test(part)) continue;
      const cells = [...text.matchAll(/<t[dh]\b[^<>]{0,300}>((?:(?!<\/?t[dhr]\b).){0,4000})/gis)].map((cell) =>
        (cell[1] ?? '').trim(),
      );
      if (cells.length > 0) {
        const shape: BlockShape = {
          kind: 'row',
          level: 0,
          indent: 0,
          marker: '',
          box: null,
          text: cells.join(' | '),
          cells,
        };
        rows.push({ shape, line: first, lastLine: line.number, lastLength: 0, parts: [shape.text], afterBlank: false });
      }
      text = '';
    }
    if (!/<tr\b/i.test(text)) break;
  }
  return { rows, last: at };
}

interface OpenPassage {
  readonly shape: BlockShape;
  readonly line: number;
  lastLine: number;
  lastLength: number;
  readonly parts: string[];
  readonly afterBlank: boolean;
}

function finished(open: OpenPassage, index: number): Passage {
  const { shape } = open;
  // A backslash at the end of a line breaks it in Markdown.
  const whole = open.parts.map((part, at) => (at < open.parts.length - 1 ? part.replace(/\\$/, '') : part)).join(' ');
  const source = whole.slice(0, longestPassage);
  return {
    index,
    line: open.line,
    lastLine: open.lastLine,
    kind: shape.kind === 'heading' || shape.kind === 'item' || shape.kind === 'row' ? shape.kind : 'text',
    level: shape.level,
    indent: shape.indent,
    marker: shape.marker,
    box: shape.box,
    text: plainText(source),
    source,
    ending: whole.length > longestPassage ? plainText(whole.slice(-lengthOfEnding).replace(/^\S*\s/, '')) : '',
    // "~~Theo~~ Zuzanna": what is struck out beside other words was replaced by them.
    cells: shape.cells.map((cell) =>
      cell
        .slice(0, longestPassage)
        .replace(/~~[^~]{1,200}~~\s*(?=[^\s|])/g, '')
        .split(/<br ?\/?>|<\/(?:p|li|div)>/i)
        .map(plainText)
        .filter((line) => line !== '')
        .join('\n'),
    ),
    afterBlank: open.afterBlank,
  };
}

/** Whether a line goes on with the sentence of the passage before it. */
function continues(open: OpenPassage, next: BlockShape, wrap: number): boolean {
  if (open.shape.kind === 'heading' || open.shape.kind === 'row') return false;
  const last = open.parts.at(-1) ?? '';
  // An unclosed tag goes over the line's end in pages exported as HTML.
  if (last.lastIndexOf('<') > last.lastIndexOf('>')) return true;
  if (startsAnew.test(next.text)) return false;
  if (open.shape.kind === 'item' && next.indent > open.shape.indent)
    return !/:\s*$/.test(last) || /^[a-z(]/.test(next.text);
  if (open.shape.kind === 'text' && next.indent > open.shape.indent + 1 && /:\s*$/.test(last)) return false;
  const ended = /[.!?)]\s*$/.test(last);
  if (ended && /\bAction(?: item| point)?:/i.test(last)) return false;
  // A line that had room for the next word was broken on purpose.
  const room = wrap - open.lastLength - 1 - (next.text.split(' ', 1)[0]?.length ?? 0);
  const wrapped = open.lastLength >= wrap * 0.6 && open.lastLength <= wrap + 12 && room < 3;
  if (/^[\p{Ll}(&]/u.test(next.text))
    return wrapped || (!/[.!?:;]\s*$/.test(last) && (open.lastLength > 30 || isUnfinished.test(last)));
  return wrapped && !/(?: {2}|\\|<br ?\/?>)$/.test(last) && open.lastLength > 40 && !/:\s*$/.test(last);
}

/** "Ines Okafor to print": a task whose line was broken on purpose goes on all the same. */
const isUnfinished = /^\p{Lu}.* (?:to|will|shall|should|must) \p{Ll}|\b(?:to|will|shall|the|an?|and|of|for)$/u;

// "Kate: ...", "Owner: ...", "... goes on", "ACTION Tom ...", "**Action Item** ...", "#action ...".
const startsAnew =
  /^(?:[*_>"[]{0,3}(?:[A-Z@][\w.'@-]{0,24}(?: [\w.'@()-]{1,24}){0,3}[*_]{0,3}:(?:\s|$|[*_]{2})|ACTIONS?\b|Action(?: [Ii]tem| [Pp]oint)?(?:[: ]|\b)(?=[ :A-Z\d#*_])|TODO\b|AI[: ]|DECISION|RESOLUTION|RESOLVED|AGREED|NOTE\b)|(?:…|\.\.\.|#)|\*\*|\d{1,2}:\d\d(?!(?::\d\d)?\)))/;

/** The width the document's author wrapped at; 0 < width; Infinity where lines are as long as their paragraphs. */
function wrapWidth(lines: readonly SourceLine[]): number {
  const lengths: number[] = [];
  const step = Math.max(1, Math.floor(lines.length / 2000));
  for (let at = 0; at < lines.length; at += step) {
    const length = lines[at]?.text.trimEnd().length ?? 0;
    if (length > 30) lengths.push(length);
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.93)] ?? 80;
  return width > 110 ? Number.POSITIVE_INFINITY : Math.max(width, 50);
}

/** Whether the fence that opens here holds a list rather than code: chats fence what is to keep its lines. */
function isFencedList(lines: readonly SourceLine[], start: number): boolean {
  if (/^\s*(?:`+|~+)\s*(?!te?xt|markdown|md\b)\w/i.test(lines[start]?.text ?? '')) return false;
  let [items, others] = [0, 0];
  for (let at = start + 1; at < Math.min(lines.length, start + 60); at++) {
    const text = lines[at]?.text ?? '';
    if (/^\s{0,3}(?:```|~~~)/.test(text)) break;
    if (/^\s*(?:[-*•+]|\d{1,2}[.)]|\[[ xX]?\])\s+[\p{L}@[*]\S*\s+\S+\s+\S/u.test(text) && !/[{};]\s*$/.test(text))
      items += 1;
    else if (/\S/.test(text)) others += 1;
  }
  return items > others;
}

function mostlyFenced(lines: readonly SourceLine[]): boolean {
  let inside = false;
  let count = 0;
  for (const { text } of lines) {
    if (/^\s{0,3}(?:```|~~~)/.test(text)) inside = !inside;
    else if (inside) count += 1;
  }
  return count * 2 > lines.length;
}
