import { escaped } from '../views/blocks/text.ts';
import { fieldOf, textIn } from './field-of.ts';
import { listIn } from './list-in.ts';
import { richTextLines } from './rich-text-lines.ts';

/**
 * The words of a message's blocks, in the markup of `text`. Apps that take notes post these in blocks, and in `text` only what a
 * notification shows of them.
 */
export const blockWords = (told: unknown): string =>
  listIn(told, 'blocks')
    .map((block) => wordsOf(block))
    .filter((words) => words.trim() !== '')
    .join('\n\n');

function wordsOf(block: unknown): string {
  switch (textIn(block, 'type')) {
    case 'header':
      return `# ${objectWords(fieldOf(block, 'text'))}`;
    case 'section':
      return [fieldOf(block, 'text'), ...listIn(block, 'fields')].map(objectWords).join('\n').trim();
    case 'context':
      return listIn(block, 'elements').map(objectWords).join(' ').trim();
    case 'markdown':
      return escaped(textIn(block, 'text') ?? '');
    case 'rich_text':
      return richTextLines(block, '• ').join('\n');
    default:
      return '';
  }
}

/** A text object: `mrkdwn` is in that markup, `plain_text` is not. */
const objectWords = (object: unknown): string => {
  const words = textIn(object, 'text') ?? '';
  return textIn(object, 'type') === 'mrkdwn' ? words : escaped(words);
};
