import { inTurns } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { minutes } from '../minutes.ts';
import { readText } from '../read-text.ts';

/** Minutes of 100,000 lines, against as many lines in minutes of 100 each: the cost of a line does not grow with the document. */
export const measure: Measure = {
  name: 'reading-per-line',
  goal: 1.3,
  better: 'lower',
  run: () => {
    const long = minutes(100_000);
    const short = minutes(100);
    return inTurns(
      () => readText(long),
      () => {
        for (let time = 0; time < 1000; time += 1) readText(short);
      },
      3,
    );
  },
};
