import { describe, expect, test } from '@jest/globals';
import { joinedText } from '../../../src/reading/formats/blocks/joined-text.ts';

describe('joinedText', () => {
  test.each([
    ['the har-', 'bour', 'the harbour'],
    ['the har\u00AD', 'bour', 'the harbour'],
    ['Sam to follow-', 'up on it', 'Sam to follow-up on it'],
    ['elected co-', 'chair', 'elected co-chair'],
    ['a co-', 'operation', 'a cooperation'],
    ['Ines Okafor-', 'Ito pays', 'Ines Okafor-Ito pays'],
    ['after COVID-', '19', 'after COVID-19'],
    ['on 2026-06-', '03', 'on 2026-06-03'],
    ['the pre-', 'and post-season work', 'the pre- and post-season work'],
    ['Sam pays -', 'by June', 'Sam pays - by June'],
    ['Harbour –', 'fees', 'Harbour – fees'],
    [
      'see https://harbour.example/berths',
      '/4?year=2026 for it',
      'see https://harbour.example/berths/4?year=2026 for it',
    ],
    ['see https://harbour.example/old-', 'basin/4', 'see https://harbour.example/old-basin/4'],
    ['see https://harbour.example/berths', 'and/or ask', 'see https://harbour.example/berths and/or ask'],
    ['see https://harbour.example/berths.', 'Sam pays', 'see https://harbour.example/berths. Sam pays'],
  ])('joins "%s" and "%s"', (one, other, text) => {
    expect(joinedText([one, other])).toBe(text);
  });
});
