import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenWords } from '../../../src/domain/text/token-words.ts';

test.each([
  ['Ask <@U1|Sam Osei> and <@U2>', 'Ask Sam Osei and somebody'],
  ['See <#C1|general> and <#C2|>', 'See #general and that channel'],
  ['Tell <!subteam^S1|@board>, <!subteam^S2> and <!here>', 'Tell @board, that group and @here'],
  ['Boats < 5 m > none', 'Boats < 5 m > none'],
])('%s', (text, words) => expect(tokenWords(text)).toBe(words));

test('no id is left', () => {
  const token = fc.constantFrom(
    '<@U0A1>',
    '<@W0A1|sam>',
    '<#C0A1|x>',
    '<#C0A1>',
    '<!subteam^S0A1|@b>',
    '<!subteam^S0A1>',
  );
  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      expect(tokenWords(tokens.join(' and '))).not.toMatch(/0A1/);
    }),
  );
});
