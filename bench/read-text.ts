import { textLines } from '../src/reading/formats/text/text-lines.ts';
import { readSummary } from '../src/reading/reader/read-summary.ts';

/** All that reading a text takes, from the decoded text to the summary. */
export function readText(text: string): void {
  const read = textLines(text);
  if (read.kind === 'lines') readSummary({ lines: read.lines, name: 'summary.txt' });
}
