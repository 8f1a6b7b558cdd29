import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findUtcOffset } from '../../../src/domain/time/utc-offset.ts';

test.each([
  ['UTC+5:45', '+05:45'],
  ['gmt +05:30', '+05:30'],
  ['UTC−3', '-03:00'],
  ['+0545', '+05:45'],
  ['-930', '-09:30'],
  ['+10', '+10:00'],
  ['UTC+5.5', '+05:30'],
  ['UTC+8¾', '+08:45'],
  ['UTC-0', '+00:00'],
  ['UTC+14', '+14:00'],
  ['UTC+14:15', undefined],
  ['UTC-12:15', undefined],
  ['UTC+5:20', undefined],
  ['UTC+5:60', undefined],
  ['UTC', undefined],
  ['5:45', undefined],
])('%s is %s', (words, offset) => expect(findUtcOffset(words)).toBe(offset));

test('whatever is read can be read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'utcgmz+-−0123456789:.½ '), maxLength: 9 }), (words) => {
      const offset = findUtcOffset(words);
      if (offset !== undefined) expect(findUtcOffset(offset)).toBe(offset);
    }),
  );
});
