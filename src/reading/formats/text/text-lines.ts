import { findExcess, type Lines } from '../../document/lines.ts';
import { withReferences } from '../message/slack-references.ts';

/**
 * The lines of Markdown or plain text, numbered as in the file: they end at `\n` alone, and a `\r` before it is no part of the line.
 * What was copied from Slack with its references has them in words. A text that ends with `\n` has an empty last line, so that the lines joined again are the text.
 */
export function textLines(text: string): Lines {
  const excess = findExcess(text);
  if (excess) return excess;
  const lines = text.split('\n').map((line, index) => ({
    number: index + 1,
    text: withReferences(line.endsWith('\r') ? line.slice(0, -1) : line),
  }));
  return { kind: 'lines', lines };
}
