import { expect, test } from '@jest/globals';
import { readHourRange, readHourWeights } from '../../../src/domain/meetings/hour-settings.ts';

test.each([
  ['23-7', { from: 23, until: 7 }],
  [' 22:00 – 06:00 ', { from: 22, until: 6 }],
  ['9 to 21', { from: 9, until: 21 }],
  ['8-24', { from: 8, until: 0 }],
])('the hours “%s”', (words, range) => {
  expect(readHourRange(words)).toEqual(range);
});

test.each(['', '9', '9-9', '9-25', '24-7', '9:30-21', '-1-5', 'night'])('“%s” are no hours', (words) => {
  expect(readHourRange(words)).toBeUndefined();
});

test.each([
  ['1, 0.5', { night: 100, edge: 50 }],
  ['3 1', { night: 300, edge: 100 }],
  ['1; 0', { night: 100, edge: 0 }],
  ['0.29, 0.07', { night: 29, edge: 7 }],
])('the weights “%s”', (words, weights) => {
  expect(readHourWeights(words)).toEqual(weights);
});

test.each(['', '1', '0.5, 1', '0, 0', '11, 1', '1, -1', '1.234, 1', 'a, b'])('“%s” are no weights', (words) => {
  expect(readHourWeights(words)).toBeUndefined();
});
