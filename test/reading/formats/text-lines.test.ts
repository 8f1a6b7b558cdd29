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

describe('references that were copied from Slack', () => {
  test.each([
    ['<@U024BE7LH> and <@W12|sam> to ask <!subteam^S01|@board>', '@U024BE7LH and @W12 to ask @board'],
    ['<!here> to read, <!channel>, <!everyone>', '@here to read, @channel, @everyone'],
    ['by <!date^1780495200^{date_long}|3 June 2026>', 'by 3 June 2026'],
    [
      'see <#C024BE7LR|harbour> and <https://club.example/a|the plan>',
      'see #harbour and [the plan](https://club.example/a)',
    ],
    [
      '<https://club.example>, <b>bold</b>, <!-- a note -->, <#>, a < b | c > d',
      '<https://club.example>, <b>bold</b>, <!-- a note -->, <#>, a < b | c > d',
    ],
  ])('%s', (text, line) => expect(textLines(text)).toMatchObject({ lines: [{ text: line }] }));
});
