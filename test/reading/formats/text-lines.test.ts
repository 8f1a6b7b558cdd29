import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../../../src/reading/document/limits.ts';
import { textLines } from '../../../src/reading/formats/text/text-lines.ts';

describe('textLines', () => {
  test('counts lines as the file does, and drops the carriage return before a line feed alone', () => {
    expect(textLines('# Notes\r\n\r\n- one\rtwo\n')).toEqual({
      kind: 'lines',
      lines: [
        { number: 1, text: '# Notes' },
        { number: 2, text: '' },
        { number: 3, text: '- one\rtwo' },
        { number: 4, text: '' },
      ],
    });
  });

  test('gives lines that joined again are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\n', ' ', '-', 'a', 'é', '>', '\t', '|') }), (text) => {
        const read = textLines(text);
        expect(read.kind === 'lines' && read.lines.map((line) => line.text).join('\n')).toBe(text);
      }),
    );
  });

  test('cuts no text into more lines, or longer ones, than a summary has', () => {
    expect(textLines('\n'.repeat(limits.lines))).toMatchObject({
      because: 'too large',
      found: expect.stringContaining('200,001 lines'),
    });
    expect(textLines(`${'a'.repeat(limits.lineCharacters + 1)}\nb`)).toMatchObject({ because: 'too large' });
    expect(textLines(`b\n${'a'.repeat(limits.lineCharacters + 1)}`)).toMatchObject({ because: 'too large' });
  });
});
