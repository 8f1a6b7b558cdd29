import { RowCollector } from './row-collector.ts';

/** The markup of AsciiDoc (https://docs.asciidoctor.org/asciidoc/latest/syntax-quick-reference/) as far as minutes use it. */
export function asciiDocLines(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let table: RowCollector | null = null;
  let columns = 0;
  for (const [at, line] of lines.entries()) {
    out[at] = '';
    const cols = /^\[.*cols="([^"]{1,100})"/.exec(line)?.[1];
    if (cols !== undefined) columns = cols.split(',').length;
    if (/^\|={3,}\s*$/.test(line)) {
      table?.endRow();
      table = table ? null : new RowCollector(out);
      if (!table) columns = 0;
    } else if (table && line.startsWith('|')) {
      const cells = line.slice(1).split(/\s\|/);
      // Without widths the first line of cells is the header, and as wide as the table.
      if (columns === 0) columns = cells.length;
      for (const cell of cells) {
        table.add(cell, at);
        if (table.width === columns) table.endRow();
      }
    } else if (!table) out[at] = lineOf(line);
  }
  table?.endRow();
  return out;
}

function lineOf(line: string): string {
  const heading = /^(={1,6}) (\S.*)$/.exec(line);
  if (heading?.[1]) return `${'#'.repeat(heading[1].length)} ${heading[2]}`;
  const step = /^(\.{1,5}) +(\S.*)$/.exec(line);
  if (step?.[1]) return `${'  '.repeat(step[1].length - 1)}1. ${step[2]}`;
  const title = /^\.(\p{L}.{1,100})$/u.exec(line);
  if (title) return `**${title[1]}**`;
  // Attributes of the document or of the block below, and the sign that joins a block to its item.
  return /^(?::[\w-]{1,40}:.*|\[[^\]]{0,200}\]|\+)\s*$/.test(line) && !/^\[[ xX]\]/.test(line) ? '' : line;
}
