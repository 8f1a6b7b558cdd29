import { limits } from '../../document/limits.ts';
import { type Lines, refusal } from '../../document/lines.ts';
import { blockLines } from '../blocks/block-lines.ts';
import { RtfReader } from './rtf-reader.ts';
import { rtfTokens } from './rtf-tokens.ts';

/**
 * The lines of a rich text file (.rtf, specification 1.9.1) as Markdown, each with the number of its paragraph; those in tables are
 * counted too. What was deleted as a tracked change and what is hidden is not read, nor are headers, footers, comments and pictures.
 *
 * On npm rtf-stream-parser gives the tokens and the HTML that e-mails wrap in rich text, not lists and tables; officeparser reads those, and
 * brings character recognition and a PDF reader of its own with it.
 */
export function rtfLines(bytes: Uint8Array): Lines {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) {
    reader.read(token);
    if (reader.depth > limits.depth) return refusal('nested too deep', `more than ${limits.depth} groups`);
    if (reader.characters > limits.characters) {
      return refusal('too large', `more text than ${limits.characters / 1024 / 1024} MB`);
    }
  }
  return { kind: 'lines', lines: blockLines(reader.end()) };
}
