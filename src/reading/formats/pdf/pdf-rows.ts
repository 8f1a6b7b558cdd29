import type { Piece } from './pdf-text.ts';

/** Words that stand together on one baseline. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** When the file draws it; where columns are drawn one after the other, this is the order to read in. */
  readonly order: number;
  readonly isArtifact: boolean;
  /** What stands beside it in the margin. */
  readonly notes: readonly string[];
}

/** The segments of one baseline, left to right; a line of prose is one segment. */
export interface VisualRow {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
}

/** A bullet, box, arrow or number that stands before an item, whatever the distance. Word writes some as signs of its own fonts. */
export const marker =
  /^(?:[•●○◦▪▫■□☐☑☒✓✔✗➔➜➢→⇒►▶‣∙·–—*-]|o|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]|[\uE000-\uF8FF])$/u;

interface OrderedPiece extends Piece {
  readonly order: number;
}

/** The rows of a page from top to bottom. */
export function visualRows(pieces: readonly Piece[]): readonly VisualRow[] {
  const ordered = pieces.map((piece, order) => ({ ...piece, order })).sort((one, other) => other.y - one.y);
  const rows: OrderedPiece[][] = [];
  for (const piece of ordered) {
    const row = rows.at(-1);
    if (row && isLevel(row, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => rowOf(joined(row.sort((one, other) => one.x - other.x))));
}

/** A row of these segments, as large as the largest and on its baseline. */
export function rowOf(segments: readonly Segment[]): VisualRow {
  const size = Math.max(...segments.map((segment) => segment.size));
  return { segments, size, y: segments.find((segment) => segment.size === size)?.y ?? 0 };
}

/** On the row's baseline; a footnote's number stands a little higher, and touches its word. */
function isLevel([first, ...others]: readonly OrderedPiece[], piece: OrderedPiece): boolean {
  if (first === undefined) return false;
  const fall = first.y - piece.y;
  if (fall <= 0.4 * Math.min(first.size, piece.size)) return true;
  if (Math.abs(first.size - piece.size) < 0.15 * first.size) return false;
  const size = Math.max(first.size, piece.size);
  const touches = [first, ...others].some(
    ({ x, width }) => Math.abs(x - piece.x - piece.width) < 0.3 * size || Math.abs(piece.x - x - width) < 0.3 * size,
  );
  return fall <= 0.5 * size && touches;
}

function joined(row: readonly OrderedPiece[]): readonly Segment[] {
  const segments: Segment[] = [];
  let last: OrderedPiece | undefined;
  for (const piece of row) {
    const segment = segments.at(-1);
    const gap = segment ? piece.x - segment.right : 0;
    const afterMark = segment !== undefined && marker.test(segment.text.trim());
    // What is drawn in one go belongs together, though the words of a justified line stand wide apart.
    const inOneGo = last !== undefined && last.order + 1 === piece.order && !last.endsLine;
    const widest = afterMark ? 5 : inOneGo ? 0.9 : 0.35;
    last = piece;
    if (segment && gap <= widest * piece.size) {
      segments[segments.length - 1] = {
        ...segment,
        text: segment.text + (afterMark || gap > 0.12 * piece.size ? ' ' : '') + piece.text,
        right: Math.max(segment.right, piece.x + piece.width),
        size: Math.max(segment.size, piece.size),
        isArtifact: segment.isArtifact && piece.isArtifact,
      };
    } else {
      const { text, x, width, y, size, order, isArtifact } = piece;
      segments.push({ text, left: x, right: x + width, y, size, order, isArtifact, notes: [] });
    }
  }
  const words = segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }));
  return isStretched(words) ? asLine(rowOf(words)) : words;
}

/** Whether these are the words of a line of justified text that has so few of them that they stand as far apart as columns. */
function isStretched(words: readonly Segment[]): boolean {
  const gaps = words.slice(1).map(({ left, size }, index) => (left - (words[index]?.right ?? left)) / size);
  return gaps.length > 2 && Math.max(...gaps) < 2 && Math.max(...gaps) - Math.min(...gaps) < 0.1;
}

/** A row of prose is one line, though a heading may stand left and its date right. */
export function asLine({ segments, size, y }: VisualRow): readonly Segment[] {
  const [first] = segments;
  const last = segments.at(-1);
  if (!first || !last) return [];
  const text = segments.map((segment) => segment.text).join(' ');
  return [{ ...first, text, right: last.right, size, y, notes: segments.flatMap(({ notes }) => notes) }];
}
