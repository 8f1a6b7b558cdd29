import { describe, expect, test } from '@jest/globals';
import { madePdf, type Print, wrapped } from './made-pdf.ts';
import { readPdf, report } from './read-pdf.ts';

describe('a table in a PDF', () => {
  test('reads a table row by row, its cells of several lines whole', async () => {
    const row = (y: number, ...cells: readonly string[]): readonly Print[] =>
      cells.flatMap((text, column) => wrapped(text, 60 + 150 * column, y, 20));
    const page = [
      ...wrapped(report, 60, 780, 75),
      ...row(700, 'Who', 'What', 'By'),
      ...row(676, 'Ines', 'write to the mayor, who knows about it | soon', '10 June'),
      ...row(628, 'Sam and Noor', 'count the boats', ''),
      { x: 60, y: 580, text: 'Next meeting', size: 13 },
      ...wrapped('1 July 2026', 60, 560, 75),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      `1 ${report}`,
      '1 | Who | What | By |',
      '1 | --- | --- | --- |',
      '1 | Ines | write to the mayor, who knows about it \\| soon | 10 June |',
      '1 | Sam and Noor | count the boats |  |',
      '1 # Next meeting',
      '1 1 July 2026',
    ]);
  });

  test('reads a table without space between its rows', async () => {
    const page = ['Who      What', 'Ines     pays', 'Sam      asks'].flatMap((line, index) => [
      { x: 60, y: 700 - 12 * index, text: line.slice(0, 9).trim() },
      { x: 160, y: 700 - 12 * index, text: line.slice(9) },
    ]);
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 | Who | What |',
      '1 | --- | --- |',
      '1 | Ines | pays |',
      '1 | Sam | asks |',
    ]);
  });

  test('does not join the last of a page to the next where a table left it alone', async () => {
    const cells = ['Who|asks', 'Ines|Sam'].flatMap((row, index) =>
      row.split('|').map((text, column) => ({ x: 60 + 200 * column, y: 700 - 12 * index, text })),
    );
    const page = [...wrapped(report, 60, 780, 75), ...cells, { x: 60, y: 640, text: 'Agreed: that no fee be paid.' }];
    expect(await readPdf(madePdf([page, [{ x: 60, y: 780, text: '46 boats were counted.' }]]))).toEqual([
      `1 ${report}`,
      '1 | Who | asks |',
      '1 | --- | --- |',
      '1 | Ines | Sam |',
      '1 Agreed: that no fee be paid.',
      '2 46 boats were counted.',
    ]);
  });
});
