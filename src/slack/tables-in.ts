import { fieldOf, textIn } from './field-of.ts';
import { listIn } from './list-in.ts';
import { escaped } from './text.ts';

/**
 * The tables of a message, as lines of Markdown whose cells are in Slack's own markup, as `text` is.
 *
 * Rows pasted from a spreadsheet stand neither in `text` nor in a file: Slack makes a `table` block of them, and delivers it among the
 * message's `blocks` or in an attachment of its own. What a link unfolds to and what is passed on are the words of others.
 */
export function tablesIn(told: unknown): readonly string[] {
  const own = listIn(told, 'attachments').filter((attachment) =>
    ['from_url', 'is_share', 'is_msg_unfurl'].every((name) => !fieldOf(attachment, name)),
  );
  return [told, ...own]
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
  const lines = words === undefined ? listIn(cell, 'elements').flatMap(linesOf) : [plain(words)];
  return lines.join('\n').trim().replace(/\n+/g, '&lt;br&gt;');
}

/** The lines of a `rich_text_section`, a quote, or a list, which has a section an item. */
const linesOf = (element: unknown): readonly string[] =>
  textIn(element, 'type') === 'rich_text_list' ? listIn(element, 'elements').map(wordsOf) : [wordsOf(element)];

const wordsOf = (section: unknown): string => listIn(section, 'elements').map(styledOf).join('');

/** A bar in words would end the cell. */
const plain = (words: string): string => escaped(words).replaceAll('|', '\\|');

/** Bold and struck words, `*so*` and `~so~`; the blanks around them stay outside. */
function styledOf(part: unknown): string {
  const style = fieldOf(part, 'style');
  const marks = `${fieldOf(style, 'bold') === true ? '*' : ''}${fieldOf(style, 'strike') === true ? '~' : ''}`;
  const words = partOf(part);
  return marks === '' || words.trim() === ''
    ? words
    : words.replace(/\S(?:.*\S)?/, (inner) => `${marks}${inner}${[...marks].reverse().join('')}`);
}

/** A part of rich text as `text` would have it. */
function partOf(part: unknown): string {
  const of = (name: string): string => textIn(part, name) ?? '';
  switch (of('type')) {
    case 'user':
      return `<@${of('user_id')}>`;
    case 'usergroup':
      return `<!subteam^${of('usergroup_id')}>`;
    case 'channel':
      return `<#${of('channel_id')}>`;
    case 'broadcast':
      return `<!${of('range')}>`;
    case 'emoji':
      return `:${of('name')}:`;
    case 'link':
      return `<${of('url')}|${plain(of('text') || of('url'))}>`;
    case 'date':
      return plain(of('fallback'));
    default:
      return plain(of('text'));
  }
}
