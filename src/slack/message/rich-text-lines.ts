import { escaped } from '../views/blocks/text.ts';
import { fieldOf, textIn } from './field-of.ts';
import { listIn } from './list-in.ts';

/**
 * The lines of a `rich_text` block, in Slack's own markup as `text` is: a section, a quote, and each item of a list, with `bullet` and two
 * blanks a level before it.
 */
export const richTextLines = (block: unknown, bullet = ''): readonly string[] =>
  listIn(block, 'elements').flatMap((element) => {
    if (textIn(element, 'type') !== 'rich_text_list') return [wordsOf(element)];
    const level = Number(fieldOf(element, 'indent') ?? 0);
    const start = bullet && `${'  '.repeat(Math.min(8, level))}${bullet}`;
    return listIn(element, 'elements').map((item) => `${start}${wordsOf(item)}`);
  });

const wordsOf = (section: unknown): string => listIn(section, 'elements').map(styledOf).join('');

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
      return `<${of('url')}|${escaped(of('text') || of('url'))}>`;
    case 'date':
      return escaped(of('fallback'));
    default:
      return escaped(of('text'));
  }
}
