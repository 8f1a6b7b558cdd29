import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { inTurns } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { readText } from '../read-text.ts';

/** The sample, from its text to its summary, against parsing it as Markdown and doing nothing with it. */
export const measure: Measure = {
  name: 'reading-sample',
  goal: 3,
  better: 'lower',
  run: () => {
    const text = readFileSync('examples/summary.txt', 'utf8');
    return inTurns(
      () => readText(text),
      () => fromMarkdown(text),
      61,
    );
  },
};
