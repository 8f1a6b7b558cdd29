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

  const row = (y: number, who: string, ...what: readonly string[]): readonly Print[] => [
    { x: 60, y, text: who },
    ...what.map((text, index) => ({ x: 160, y: y - 12 * index, text })),
  ];

  test('keeps the items of a cell apart', async () => {
    const page = [
      ...row(700, 'Who', 'What'),
      ...row(680, 'Ines', '• ask the mayor, who', 'is back in June', '• pay'),
      ...row(636, 'Sam', 'pays'),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 | Who | What |',
      '1 | --- | --- |',
      '1 | Ines | - ask the mayor, who is back in June<br>- pay |',
      '1 | Sam | pays |',
    ]);
  });

  test('has rows that stand hardly further apart than the lines in them', async () => {
    const page = [
      ...row(700, '20 euros', 'Sam, for the boats', 'and the crane'),
      ...row(668, '30 euros', 'Ines, for the cake', 'and the coffee'),
      ...row(642.2, '45 euros', 'Noor, for the boat'),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 | 20 euros | Sam, for the boats and the crane |',
      '1 | --- | --- |',
      '1 | 30 euros | Ines, for the cake and the coffee |',
      '1 | 45 euros | Noor, for the boat |',
    ]);
  });

  test('goes on on the next page, below its header again', async () => {
    const first = [...row(700, 'Who', 'What'), ...row(688, 'Ines', 'pays'), ...row(676, 'Sam', 'asks')];
    const second = [...row(780, 'Who', 'What'), ...row(768, 'Noor', 'counts'), ...row(756, 'Who', 'What')];
    expect(await readPdf(madePdf([first, second]))).toEqual([
      '1 | Who | What |',
      '1 | --- | --- |',
      '1 | Ines | pays |',
      '1 | Sam | asks |',
      '2 | Noor | counts |',
      '2 | Who | What |',
    ]);
  });

  test('has a row for each line where they stand far apart, and some further', async () => {
    const page = [
      ...row(700, 'Ines', 'pays'),
      ...row(680, 'Sam', 'asks'),
      ...row(660, 'Noor', 'counts'),
      ...row(600, 'Mei', 'lifts'),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 | Ines | pays |',
      '1 | --- | --- |',
      '1 | Sam | asks |',
      '1 | Noor | counts |',
      '1 | Mei | lifts |',
    ]);
  });
});
