import { fromMarkdown } from 'mdast-util-from-markdown';
import { inTurns } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { minutes } from '../minutes.ts';
import { readText } from '../read-text.ts';

/** Minutes of 300 lines with sixty actions, against parsing them as Markdown and doing nothing with them. */
export const measure: Measure = {
  name: 'reading-300-lines',
  goal: 5,
  better: 'lower',
  run: () => {
    const text = minutes(300);
    return inTurns(
      () => readText(text),
      () => fromMarkdown(text),
      31,
    );
  },
};
