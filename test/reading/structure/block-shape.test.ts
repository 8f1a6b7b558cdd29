import { describe, expect, test } from '@jest/globals';
import { readBlockShape } from '../../../src/reading/structure/block-shape.ts';
import { placed } from '../../support/reading/placed.ts';

const shape = (line: string) => readBlockShape(line, '', null);

describe('a bullet of any kind begins an item', () => {
  test.each([
    ...'-+*•◦▪●○‣⁃·–—∙■□❖◆◇★✦◘❍➣➢»›⦁∗‑−＊'.split(''),
    // Word's picture fonts, saved as text.
    ...['\uF0B7', '\uF0A7', '\uF0FC', '\uF0D8', '\uF076', '\uF0A8'],
    ...['•\u00A0', '\uF0B7\t', '\t•', 'Ø\t', 'ü\t', 'v\t'],
  ])('%j', (bullet) =>
    expect(shape(`${bullet} Jon Berg to send it`)).toMatchObject({
      kind: 'item',
      box: null,
      text: 'Jon Berg to send it',
    }),
  );

  test.each(['•Jon Berg to send it', '\uF0B7Jon Berg to send it'])('without a blank: %j', (line) =>
    expect(shape(line)).toMatchObject({ kind: 'item', text: 'Jon Berg to send it' }),
  );

  test.each(['v is short for very', 'n people came', 'Øystein came', 'ü is a letter'])('not a letter: %s', (line) =>
    expect(shape(line)).toMatchObject({ kind: 'text', text: line }),
  );
});

describe('names of signs before an item are no part of it', () => {
  test.each([
    ':point_right:',
    ':point_right::skin-tone-3:',
    ':+1:',
    ':+1::skin-tone-2:',
    ':100:',
    ':pushpin: :memo:',
    '👉🏽',
    '📌',
  ])('%s', (sign) => {
    expect(shape(`• ${sign} Jon Berg to water the plants`)).toMatchObject({
      kind: 'item',
      text: 'Jon Berg to water the plants',
    });
    expect(shape(`${sign} Jon Berg to water the plants`)).toMatchObject({
      kind: 'item',
      text: 'Jon Berg to water the plants',
    });
  });

  test.each([':white_check_mark:', ':white_check_mark::skin-tone-2:', ':ballot_box_with_check:', '✅'])(
    '%s is a ticked box',
    (sign) =>
      expect(shape(`• ${sign} Jon Berg to sign`)).toMatchObject({
        kind: 'item',
        box: 'done',
        text: 'Jon Berg to sign',
      }),
  );

  test('a sign elsewhere stays whole', () =>
    expect(shape('• Jon Berg to bring the :cake:')).toMatchObject({ text: 'Jon Berg to bring the :cake:' }));
});

describe('a heading behind marks is one', () => {
  test.each([
    '## ✅ Actions',
    '## 📌 Action items',
    '## :memo: Next steps',
    '## → Actions',
    '✅ *Actions*',
    ':memo: **Action items**',
    '**:memo: Action items**',
    '📝 Action items:',
    '## ✔️ Actions',
    '## 1️⃣ Action items',
    '## 👉🏽 To-dos',
  ])('%s', (line) =>
    expect(
      placed(`${line}\n\n- Jon Berg to send the plan\n- Ana to print it`)
        .map(({ zone }) => zone)
        .slice(1),
    ).toEqual(['actions', 'actions']),
  );
});
