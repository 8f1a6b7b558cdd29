import { expect, test } from '@jest/globals';
import { isBlank, withoutOverrides } from '../../../src/domain/text/visible-text.ts';

test.each(['', '  \n', '\u200B', '\u202E', '\u2066\u2069\uFEFF', '\u3164', '\u2800', '\u0000'])(
  '%j shows nothing',
  (text) => {
    expect(isBlank(text)).toBe(true);
  },
);

test.each(['a', '会', '😀', '?', 'नि', '\u202Ea'])('%j shows something', (text) => {
  expect(isBlank(text)).toBe(false);
});

test('a name turns no words around it', () => {
  expect(withoutOverrides('Lea \u202Egnp.exe\u202C')).toBe('Lea gnp.exe');
});
