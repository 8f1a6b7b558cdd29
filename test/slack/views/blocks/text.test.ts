import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escaped, escapedWithin, moment, plainQuote, truncate } from '../../../../src/slack/views/blocks/text.ts';

test.each([
  ['<!channel> & <@U0LEA>', '&lt;!channel&gt; &amp; &lt;@U0LEA&gt;'],
  ['a < b', 'a &lt; b'],
  ['already &amp; escaped', 'already &amp;amp; escaped'],
])('%s is shown as it stands', (words, text) => {
  expect(escaped(words)).toBe(text);
});

describe('words cut to a length', () => {
  test('say so, and tear no entity and no emoji', () => {
    expect(escapedWithin('a & b', 7)).toBe('a…');
    expect(escapedWithin('a & b', 8)).toBe('a &amp;…');
    expect(escapedWithin('a & b', 9)).toBe('a &amp; b');
    expect(truncate('ab😀cd', 4)).toBe('ab…');
    expect(truncate('ab😀cd', 6)).toBe('ab😀cd');
  });

  test('are never longer, nor markup, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '&', '>', 'a', '😀', ' ', '\n') }),
        fc.nat(20),
        (words, extra) => {
          const most = extra + 1;
          const text = escapedWithin(words, most);
          expect(text.length).toBeLessThanOrEqual(most);
          expect(text.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
          expect(truncate(words, most).length).toBeLessThanOrEqual(most);
          expect(() => encodeURIComponent(truncate(words, most))).not.toThrow();
        },
      ),
    );
  });
});

test.each([
  [
    'tokens',
    'UTC',
    '<!date^1707217200^{date_short_pretty}, {time}|Tue 6 February 2024, 11:00 UTC> (Tue 6 February 2024, 11:00 UTC)',
  ],
  ['plain', 'Europe/Zurich', 'Tue 6 February 2024, 12:00 Zurich time'],
  ['plain', 'America/Argentina/Buenos_Aires', 'Tue 6 February 2024, 08:00 Buenos Aires time'],
] as const)('a moment in %s for %s', (moments, zone, text) => {
  expect(moment(new Date('2024-02-06T11:00:00Z'), zone, moments)).toBe(text);
});

test.each([
  ['- ➔ **Dredge  the basin.**', 'Dredge the basin.'],
  [
    'Register for the [first open hearings](https://owf.example/hearings), in Gdynia.',
    'Register for the first open hearings, in Gdynia.',
  ],
  ['The [draft] (see [1]) is open.', 'The [draft] (see [1]) is open.'],
])('the source line %j is quoted without marks', (quote, shown) => {
  expect(plainQuote(quote)).toBe(shown);
});
