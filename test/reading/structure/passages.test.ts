import { describe, expect, test } from '@jest/globals';
import { placed } from '../../support/reading/placed.ts';

const texts = (text: string): readonly string[] => placed(text).map((passage) => passage.text);

describe('a line that was broken on purpose', () => {
  test.each([
    ['of a paragraph', 'Ines Okafor to print\nthe posters'],
    ['of an item', '- Ines Okafor to print\n  the posters'],
    ['of an item, at the margin', '- Ines Okafor to print\nthe posters'],
    ['with a tag', '- Ines Okafor to print<br>the posters'],
    ['with a backslash', '- Ines Okafor to print\\\n  the posters'],
    ['with two blanks', '- Ines Okafor to print  \n  the posters'],
    ['with a sign of its own', '- Ines Okafor to print\u2028the posters'],
  ])('%s goes on', (_what, text) => expect(texts(text)).toEqual(['Ines Okafor to print the posters']));

  test.each(['apples\npears', 'Ines Okafor\nnobody else', 'Send it.\nthen rest'])('%j are two', (text) =>
    expect(texts(text)).toHaveLength(2),
  );
});
