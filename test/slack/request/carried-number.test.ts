import { expect, test } from '@jest/globals';
import { carriedNumber } from '../../../src/slack/request/carried-number.ts';

test.each([
  ['7', 7],
  ['2147483647', 2_147_483_647],
  ['0', 0],
])('%j is %d', (written, number) => {
  expect(carriedNumber(written)).toBe(number);
});

test.each([
  undefined,
  '',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  ' 7',
  '7/2',
  '2147483648',
  '100000000000000000000',
  'NaN',
  '__proto__',
])('%j is no number of ours', (written) => {
  expect(carriedNumber(written)).toBe(0);
});
