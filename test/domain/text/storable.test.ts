import { expect, test } from '@jest/globals';
import { storable } from '../../../src/domain/text/storable.ts';

test.each([
  ['NUL', 'a\0b', 'a\uFFFDb'],
  ['a first half of a pair', 'a\ud83d', 'a\uFFFD'],
  ['a second half of a pair', '\ude00b', '\uFFFDb'],
])('%s is shown as missing', (_what, text, kept) => {
  expect(storable({ said: [{ text }] })).toEqual({ said: [{ text: kept }] });
});

test.each(['😀 whole', 'a backslash: \\u0000', 'Ægir’s buoys'])('%s stays as it is', (text) => {
  expect(storable({ text })).toEqual({ text });
});
