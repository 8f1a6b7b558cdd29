import { expect, test } from '@jest/globals';
import { bandsOf } from '../../../src/reading/formats/pdf/pdf-bands.ts';
import type { VisualRow } from '../../../src/reading/formats/pdf/pdf-rows.ts';

const row = (nth: number): VisualRow => ({
  y: -12 * nth,
  size: 10,
  segments: [{ text: 'words', left: 50, right: 400, y: -12 * nth, size: 10, order: nth, isArtifact: false, notes: [] }],
});

test('a page of very many rows takes no longer for each of them', () => {
  const rows = Array.from({ length: 40_000 }, (_, nth) => row(nth));
  const began = performance.now();
  expect(bandsOf(rows)).toEqual([{ rows, gutters: [] }]);
  expect(performance.now() - began).toBeLessThan(3_000);
});
