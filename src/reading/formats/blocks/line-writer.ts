import type { SourceLine } from '../../document/document.ts';
import { limits } from '../../document/limits.ts';

/** What begins the first line of a list item or a quote, and its further lines: `- ` and two blanks. */
interface Indent {
  readonly first: string;
  readonly rest: string;
  used: boolean;
}

const marks = { bold: '**', struck: '~~' } as const;
export type Mark = keyof typeof marks;

/**
 * Builds lines of Markdown out of a document's blocks and runs of text, each line keeping the place where its text began.
 *
 * Blanks are joined as a browser joins them; bold ends at the end of a line and begins again on the next, so that every line can be
 * read alone.
 */
export class LineWriter {
  readonly lines: SourceLine[] = [];
  // Pieces, not a string that grows: looking at its end once a word costs the square of its length.
  private pieces: string[] = [];
  private length = 0;
  private number: number | undefined;
  private blank = false;
  private paragraph = false;
  private readonly indents: Indent[] = [];
  private readonly wanted = new Map<Mark, number>();
  private on: Mark[] = [];

  /** Adds running text that stands on line `number` of the source and those after it. */
  write(text: string, number: number): void {
    let line = number;
    for (const [piece] of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      // More than a line may have: what is there already is reason enough to refuse it.
      if (this.length > limits.lineCharacters) return;
      if (/^[ \t\r\n\f]/.test(piece)) {
        line += piece.split('\n').length - 1;
        this.blank = this.pieces.length > 0;
        continue;
      }
      this.openMarks();
      this.number ??= line;
      this.pieces.push(piece);
      this.length += piece.length;
    }
  }

  /** Runs `inside` with its text bold or struck out. */
  marked(mark: Mark, inside: () => void): void {
    this.wanted.set(mark, (this.wanted.get(mark) ?? 0) + 1);
    inside();
    this.wanted.set(mark, (this.wanted.get(mark) ?? 0) - 1);
  }

  /** Runs `inside` and makes what it wrote a link, unless that was nothing, several lines, or the address itself. */
  linked(address: string, inside: () => void): void {
    const lines = this.lines.length;
    this.openMarks();
    const start = this.pieces.length;
    inside();
    this.closeMarks();
    if (lines !== this.lines.length) return;
    const words = this.pieces.slice(start).join('');
    if (words.trim() === '' || words.includes('](') || address.endsWith(words)) return;
    this.pieces.splice(start, Number.POSITIVE_INFINITY, `[${words}](${address})`);
  }

  /** Runs `inside` with its lines behind `first`, the further ones behind blanks of the same width, or behind `rest`. */
  indented(first: string, inside: () => void, rest = ' '.repeat(first.length)): void {
    this.endLine();
    const indent = { first, rest, used: false };
    this.indents.push(indent);
    inside();
    this.endLine();
    this.indents.pop();
  }

  /** Ends the line, where one is begun. */
  endLine(): void {
    const text = this.closedText();
    this.blank = false;
    if (text === '') return;
    this.addLine(text, this.number ?? 1);
    this.pieces = [];
    this.length = 0;
    this.number = undefined;
  }

  /** Ends the line and leaves one empty before the next. */
  endParagraph(): void {
    this.endLine();
    this.paragraph = this.lines.length > 0;
  }

  /** A line as it is, blanks kept. */
  addLine(text: string, number: number): void {
    if (this.lines.length > limits.lines) return;
    const last = this.lines.at(-1)?.number ?? 1;
    if (this.paragraph) this.lines.push({ number: last, text: '' });
    this.paragraph = false;
    let before = '';
    for (const indent of this.indents) {
      before += indent.used ? indent.rest : indent.first;
      indent.used = true;
    }
    this.lines.push({ number: Math.max(last, number), text: (before + text).trimEnd() });
  }

  private openMarks(): void {
    this.closeMarks();
    if (this.blank) this.pieces.push(' ');
    this.blank = false;
    for (const mark of ['bold', 'struck'] as const) {
      if (!this.wanted.get(mark) || this.on.includes(mark)) continue;
      this.pieces.push(marks[mark]);
      this.on.push(mark);
    }
  }

  private closeMarks(): void {
    for (const mark of [...this.on].reverse()) if (!this.wanted.get(mark)) this.closeMark(mark);
  }

  private closeMark(mark: Mark): void {
    this.pieces.push(marks[mark]);
    this.on = this.on.filter((open) => open !== mark);
  }

  private closedText(): string {
    for (const mark of [...this.on].reverse()) this.closeMark(mark);
    return this.pieces.join('').replaceAll('****', '').replaceAll('~~~~', '').replace(/ {2,}/g, ' ').trim();
  }
}
