import type { SourceLine } from '../reading/document/document.ts';

/** Each line after its number, and after its page or paragraph where the format has them: `  12 p.2  - Sam sends the notes`. */
export function numberedLines(lines: readonly SourceLine[]): string {
  const width = String(lines.reduce((most, { number }) => Math.max(most, number), 0)).length;
  return lines
    .map((line) => `${String(line.number).padStart(width)}${placeOf(line)}  ${printable(line.text)}`)
    .join('\n');
}

function placeOf({ page, paragraph }: SourceLine): string {
  if (page !== undefined) return ` p.${page}`;
  return paragraph === undefined ? '' : ` ¶${paragraph}`;
}

/** Without control characters: a document may not move the reader's cursor or recolour their terminal. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}
