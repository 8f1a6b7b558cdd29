import type { Lines } from '../../document/lines.ts';
import { blockLines } from '../blocks/block-lines.ts';
import { readWordBlocks } from './word-blocks.ts';
import { openWordParts } from './word-parts.ts';

/**
 * The lines of a Word file (.docx) as Markdown, each with the number of its paragraph; those in tables are counted too. What was
 * struck from the text as a tracked change and what is hidden is not read, nor are headers, footers, comments and pictures.
 */
export function wordLines(bytes: Uint8Array): Lines {
  const file = openWordParts(bytes);
  return file.kind === 'unreadable' ? file : { kind: 'lines', lines: blockLines(readWordBlocks(file)) };
}
