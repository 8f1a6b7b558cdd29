import { describe, expect, test } from '@jest/globals';
import { tableLines } from '../../../src/reading/formats/text/table-lines.ts';

const textsOf = (text: string) => {
  const read = tableLines(text);
  return read.kind === 'lines' ? read.lines.map((line) => line.text) : read;
};
const table = ['| Action | Owner |', '| --- | --- |', '| Mend the jetty | Ana Ruiz |'];

describe('a file of separated values is a table', () => {
  test.each([
    ['commas', 'Action,Owner\nMend the jetty,Ana Ruiz\n'],
    ['semicolons', 'Action;Owner\r\nMend the jetty;Ana Ruiz\r\n'],
    ['tabs', 'Action\tOwner\nMend the jetty\tAna Ruiz'],
    ['what Excel’s first line says', 'sep=;\r\nAction;Owner\r\nMend the jetty;Ana Ruiz\r\n'],
    ['quotes', '\uFEFF"Action","Owner"\n"Mend the jetty","Ana Ruiz"\n'],
    ['empty lines', 'Action,Owner\n\nMend the jetty,Ana Ruiz\n\n'],
  ])('with %s', (_how, text) => expect(textsOf(text)).toEqual(table));

  test('with titles above its heading, and bars and line breaks in its cells', () => {
    expect(textsOf('Board,\n8 March 2027,\nAction,Owner\n"Mend\nthe jetty",A|B\n')).toEqual([
      'Board',
      '',
      '8 March 2027',
      '',
      '| Action | Owner |',
      '| --- | --- |',
      '| Mend<br>the jetty | A\\|B |',
    ]);
  });

  test('numbers its rows', () => {
    const read = tableLines('Action,Owner\nMend,Ana\nPaint,Bo\n');
    expect(read.kind === 'lines' && read.lines.map(({ number }) => number)).toEqual([1, 1, 2, 3]);
  });

  test.each([
    'Board Meeting 4\n\n8 March 2027 | 10:00 UTC\n\n- Ana, Bo and Cy to mend it, at once\n',
    'Action\nMend the jetty\n',
    'Action,Owner\n',
  ])('unless it is none: %j', (text) => expect(textsOf(text)).toEqual(text.split('\n')));
});
