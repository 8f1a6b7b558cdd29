import { escaped } from '../views/blocks/text.ts';
import { textIn } from './field-of.ts';
import { listIn } from './list-in.ts';
import { ownAttachments } from './own-attachments.ts';
import { richTextLines } from './rich-text-lines.ts';

/**
 * The tables of a message, as lines of Markdown whose cells are in Slack's own markup, as `text` is.
 *
 * Rows pasted from a spreadsheet stand neither in `text` nor in a file: Slack makes a `table` block of them, and delivers it among the
 * message's `blocks` or in an attachment of its own. What a link unfolds to and what is passed on are the words of others.
 */
export function pastedTables(told: unknown): readonly string[] {
  return [told, ...ownAttachments(told)]
    .flatMap((holder) => listIn(holder, 'blocks'))
    .filter((block) => ['table', 'data_table'].includes(textIn(block, 'type') ?? ''))
    .map((block) => tableOf(listIn(block, 'rows')))
    .filter((table) => table !== '');
}

function tableOf(rows: readonly unknown[]): string {
  const cells = rows.filter(Array.isArray).map((row: readonly unknown[]) => row.map(cellOf));
  const [head, ...rest] = cells;
  return head === undefined ? '' : [head, head.map(() => '---'), ...rest].map(lineOf).join('\n');
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A cell has its words or its number in `text`, or is rich text. What stands on lines of its own there is parted by `<br>`. */
function cellOf(cell: unknown): string {
  const words = textIn(cell, 'text');
  const lines = words === undefined ? richTextLines(cell) : [escaped(words)];
  // A bar in words would end the cell; in `<address|words>` it does not.
  return lines
    .join('\n')
    .trim()
    .replace(/<[^<>]*>|\|/g, (bar) => (bar === '|' ? '\\|' : bar))
    .replace(/\n+/g, '&lt;br&gt;');
}
