import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readingOrder } from '../../../src/reading/formats/pdf/pdf-layout.ts';
import { visualRows } from '../../../src/reading/formats/pdf/pdf-rows.ts';

/** Words anywhere on a page, each with a number of its own: in any order, over each other, in any size. */
const words = fc
  .array(
    fc.record({
      x: fc.integer({ min: 20, max: 560 }),
      y: fc.integer({ min: 20, max: 820 }),
      width: fc.integer({ min: 1, max: 500 }),
      size: fc.integer({ min: 4, max: 30 }),
      endsLine: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((places) => places.map((place, index) => ({ ...place, text: `w${index}w`, isArtifact: false })));

describe('readingOrder', () => {
  test('says every word of a page once, wherever it stands', () => {
    fc.assert(
      fc.property(words, (pieces) => {
        const printed = readingOrder(visualRows(pieces), 1);
        const said = printed.map((each) => (each.kind === 'line' ? each.text : each.cells.join(' '))).join(' ');
        expect([...(said.match(/w\d+w/g) ?? [])].sort()).toEqual(pieces.map(({ text }) => text).sort());
      }),
      { numRuns: 500 },
    );
  });
});
