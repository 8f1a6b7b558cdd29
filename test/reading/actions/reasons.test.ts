import { expect, test } from '@jest/globals';
import type { Phrase } from '../../../src/reading/actions/phrases.ts';
import { reasonFor } from '../../../src/reading/actions/reasons.ts';
import type { WeighedLine } from '../../../src/reading/actions/weigh-lines.ts';
import { outlineOf } from '../../../src/reading/structure/outline.ts';
import { passagesOf } from '../../../src/reading/structure/passages.ts';
import { documentOf } from '../../support/reading/document-of.ts';

/** What is said for the last line of the text, of these phrases. */
function saidOf(text: string, weighed: readonly (readonly [Phrase, number])[]): string {
  const { passages } = outlineOf(passagesOf(documentOf(text)));
  const place = passages.at(-1);
  if (!place) throw new Error('no line');
  const line: WeighedLine = {
    line: { kind: 'item', place, text: place.text, found: null, record: null },
    evidence: weighed.map(([phrase]) => phrase),
    probability: 0.3,
  };
  return reasonFor(line, text.slice(2, text.indexOf('\n')), new Map(weighed));
}

test('a line stands under its section', () => {
  expect(saidOf('# Club\n\n## Agreed\n\n- the jetty\n', [['stands under “agreed”', 1]])).toBe('is under “Agreed”');
});

test('that it stands under the title of the whole document says nothing', () => {
  expect(
    saidOf('# Agreed notes of the club\n\n- the jetty\n', [
      ['stands under “agreed”', 2],
      ['says by when', 1],
    ]),
  ).toBe('says by when');
});

test('several phrases that tell a secretary the same are said once, and no more than two', () => {
  expect(
    saidOf('# Club\n\n## Fair\n\n- Ana\n  - the jetty\n', [
      ['says what its subject goes on to do', 3],
      ['says further on what somebody will do', 2],
      ['stands under a name', 1],
      ['says by when', 0.5],
    ]),
  ).toBe('says what someone will do and is under someone’s name');
});

test.each<Phrase>([
  'tells what was',
  'tells of a vote',
  'names no doer',
  'begins with other words',
  'says “done” or the like',
])('that it %s speaks for no action, whatever its weight', (phrase) => {
  expect(
    saidOf('# Club\n\n## Fair\n\n- the jetty\n', [
      [phrase, 2],
      ['says by when', 1],
    ]),
  ).toBe('says by when');
});
