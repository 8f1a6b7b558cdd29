import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../../src/reading/formats/text/decode-text.ts';

const minutes = 'Zoë Ångström → sends the “notes” by 3 June\nAction: André';
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(minutes)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${minutes}`)],
    ['UTF-16, little end first, with its mark', Buffer.from(`\uFEFF${minutes}`, 'utf16le')],
    ['UTF-16, big end first, with its mark', utf16be(`\uFEFF${minutes}`)],
    ['UTF-16, little end first, without mark', Buffer.from(minutes, 'utf16le')],
    ['UTF-16, big end first, without mark', utf16be(minutes)],
  ])('reads %s', (_encoding, bytes) => {
    expect(decodeText(bytes)).toBe(minutes);
  });

  test('reads windows-1252 where the bytes are no UTF-8', () => {
    const bytes = Buffer.from('Ren\xE9 \x96 \x93done\x94 by 3 June, 40 \x80', 'latin1');
    expect(decodeText(bytes)).toBe('René – “done” by 3 June, 40 €');
  });

  test('believes what the file says of itself before windows-1252', () => {
    expect(decodeText(Buffer.from('\xB9\xEA', 'latin1'), 'iso-8859-2')).toBe('šę');
    expect(decodeText(Buffer.from('Ren\xE9', 'latin1'), 'no-such-encoding')).toBe('René');
  });

  test('keeps a text readable in which one character is cut in two', () => {
    const bytes = Buffer.concat([Buffer.from('Zoë, Ångström, André, Noël and Chloë'), Buffer.from([0xc3])]);
    expect(decodeText(bytes)).toBe('Zoë, Ångström, André, Noël and Chloë\uFFFD');
  });

  test.each([
    ['zero bytes', Buffer.from('notes\0notes')],
    ['control characters', Buffer.from('\x01\x02\x03\x04notes')],
  ])('finds no text in %s', (_what, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });

  test('gives any text back that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[^\P{Cc}\n\r\t]/u.test(text) && !text.startsWith('\uFEFF'));
        expect(decodeText(Buffer.from(text))).toBe(text);
      }),
    );
  });
});
