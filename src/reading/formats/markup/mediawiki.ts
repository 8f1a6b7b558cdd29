import { RowCollector } from './row-collector.ts';

/** The markup of MediaWiki (https://www.mediawiki.org/wiki/Help:Formatting); its headings are read as they are. */
export function mediaWikiLines(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let table: RowCollector | null = null;
  for (const [at, line] of lines.entries()) {
    out[at] = '';
    if (/^\s*\{\|/.test(line)) table = new RowCollector(out);
    else if (table && /^\s*\|\}/.test(line)) {
      table.endRow();
      table = null;
    } else if (table && /^\s*\|-/.test(line)) table.endRow();
    else if (table && /^\s*[|!](?!\+)/.test(line)) {
      const cells = line
        .trim()
        .slice(1)
        .split(/\|\||!!/);
      for (const cell of cells) table.add(withWords(cell.replace(/^[^|[\]]{0,200}=[^|[\]]{0,200}\|/, '')), at);
    } else if (!table) out[at] = listItem(line) ?? withWords(line);
  }
  table?.endRow();
  return out;
}

/** "#* text": its signs are the kinds of the lists it stands in, the outermost first. */
function listItem(line: string): string | null {
  const match = /^([*#:;]{1,10})\s*(\S.*)$/.exec(line);
  if (!match?.[1]) return null;
  const kind = match[1].at(-1) ?? '*';
  const markers: Readonly<Record<string, string>> = { '*': '- ', '#': '1. ' };
  return '  '.repeat(match[1].length - 1) + (markers[kind] ?? '') + withWords(match[2] ?? '');
}

const withWords = (text: string): string =>
  text
    .replaceAll("'''", '**')
    .replaceAll("''", '*')
    .replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g, '$1')
    .replace(/\[(https?:\/\/[^\s[\]]{1,500}) ([^[\]]{1,300})\]/g, '[$2]($1)');
