import { describe, expect, test } from '@jest/globals';
import { pdfLines } from '../../../src/reading/formats/pdf/pdf-lines.ts';
import { justified, madePdf, type Print, wrapped } from './made-pdf.ts';
import { action, other, readPdf, report } from './read-pdf.ts';

describe('a list in a PDF', () => {
  test('joins the lines of a list that ends left of the paragraphs around it', async () => {
    const items = [action, other, report].flatMap((text, index) => wrapped(`• ${text}`, 80, 700 - 40 * index, 44, 12));
    const page = [...wrapped(report, 60, 760, 80), ...items, ...wrapped(report, 60, 560, 80)];
    expect(await readPdf(madePdf([page]))).toEqual([
      `1 ${report}`,
      `1 - ${action}`,
      `1 - ${other}`,
      `1 - ${report}`,
      `1 ${report}`,
    ]);
  });

  test('begins a new list where an item stands left of all before it, but for the width of its number', async () => {
    const line = (x: number, text: string, index: number): Print => ({ x, y: 780 - 16 * index, text });
    const page = [
      line(90, 'viii. Count the boats', 0),
      line(96, 'ix. Ask the pilots', 1),
      line(102, 'x. Paint the crane', 2),
      line(60, '8. NEXT MEETING', 3),
    ];
    expect(await pdfLines(madePdf([page]))).toMatchObject({
      lines: ['viii. Count the boats', 'ix. Ask the pilots', 'x. Paint the crane', '', '8. NEXT MEETING'].map(
        (text) => ({ text }),
      ),
    });
  });

  test('reads a stretched line whose words stand as far apart as columns', async () => {
    const page = [
      { x: 60, y: 720, text: '• Before summer' },
      ...justified('o Sam counts the boats internationally, by the end of May.', 80, 700, 27),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 - Before summer',
      '1   - Sam counts the boats internationally, by the end of May.',
    ]);
  });
});
