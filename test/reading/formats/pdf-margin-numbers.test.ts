import { describe, expect, test } from '@jest/globals';
import { madePdf, type Print, wrapped } from './made-pdf.ts';
import { action, other, readPdf, report } from './read-pdf.ts';

describe('withMarginNumbers', () => {
  const minute = (y: number, number: string, title: string, ...paragraphs: readonly string[]): readonly Print[] => [
    { x: 60, y, text: number },
    { x: 100, y, text: title },
    ...paragraphs.flatMap((text, index) => wrapped(text, 100, y - 20 - 50 * index, 60)),
  ];

  test('count minutes and their paragraphs, which are no table', async () => {
    const page = [
      ...minute(780, '34', 'BERTH FOUR', report, action),
      ...minute(640, '35', 'THE OLD BASIN', other),
      { x: 100, y: 560, text: '35.1' },
      ...wrapped('The wrecks were seen by the pilot, and two of them are to be lifted.', 140, 560, 50),
      { x: 100, y: 520, text: '35.2' },
      ...wrapped('No other boat was found in it.', 140, 520, 50),
    ];
    expect(await readPdf(madePdf([page, minute(780, '36', 'NEXT MEETING', '1 July 2026')]))).toEqual([
      '1 34. BERTH FOUR',
      `1 ${report}`,
      `1 ${action}`,
      '1 35. THE OLD BASIN',
      `1 ${other}`,
      '1 35.1. The wrecks were seen by the pilot, and two of them are to be lifted.',
      '1 35.2. No other boat was found in it.',
      '2 36. NEXT MEETING',
      '2 1 July 2026',
    ]);
  });

  test.each([
    ['Item 4', 'Item 5', 'Item 4 Fees', 'Item 5 Boats'],
    ['26/101', '26/102', '26/101 Fees', '26/102 Boats'],
    ['9', '10', '9. Fees', '10. Boats'],
  ])('are read from %s to %s', async (one, other, fees, boats) => {
    const page = [...minute(780, one, 'Fees', report), ...minute(690, other, 'Boats', action)];
    expect(await readPdf(madePdf([page]))).toEqual([`1 ${fees}`, `1 ${report}`, `1 ${boats}`, `1 ${action}`]);
  });

  test('are left out where they count lines', async () => {
    const texts = [report, action, other].flatMap((text, index) => wrapped(text, 100, 780 - 60 * index, 40));
    const lines = [...texts].sort((one, another) => another.y - one.y);
    const page = lines.flatMap((line, index) => [{ x: 60, y: line.y, text: `${index + 1}` }, line]);
    expect(await readPdf(madePdf([page]))).toEqual([`1 ${report}`, `1 ${action}`, `1 ${other}`]);
  });

  test.each([
    ['what has a header', ['No. Item', '1   Fees', '2   Boats']],
    ['amounts', ['20  Ines', '30  Sam']],
    ['the times of a programme', ['9.15  Welcome', '9.30  Fees', '10.45 Boats']],
    ['what has further cells', ['1   Fees      Sam', '2   Boats     Ines']],
  ])('are cells before %s', async (_what, rows) => {
    const page = rows.flatMap((row, index) =>
      [...row.matchAll(/\S+/g)].map(({ 0: text, index: at }) => ({ x: 60 + 20 * at, y: 700 - 12 * index, text })),
    );
    const cells = rows.map((row) => `1 | ${row.split(/\s+/).join(' | ')} |`);
    expect((await readPdf(madePdf([page]))).filter((line) => !line.includes('---'))).toEqual(cells);
  });
});
