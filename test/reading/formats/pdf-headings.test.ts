import { describe, expect, test } from '@jest/globals';
import { madePdf, wrapped } from './made-pdf.ts';
import { action, other, readPdf, report } from './read-pdf.ts';

describe('a heading in a PDF', () => {
  test('is one where it goes on in small letters, and two where each begins with a capital', async () => {
    const page = [
      { x: 60, y: 780, text: 'Minutes of the ordinary meeting of', size: 18 },
      { x: 60, y: 758, text: 'the harbour board of the old town', size: 18 },
      { x: 60, y: 736, text: 'Custom House', size: 18 },
      ...wrapped(report, 60, 690, 80),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 # Minutes of the ordinary meeting of the harbour board of the old town',
      '1 # Custom House',
      `1 ${report}`,
    ]);
  });

  test('leaves the text its own width, be it wider', async () => {
    const page = [
      { x: 60, y: 780, text: 'Minutes of the ordinary meeting of the board', size: 18 },
      ...wrapped(report, 60, 740, 50),
      ...wrapped(action, 60, 680, 50),
      ...wrapped(other, 60, 630, 50),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 # Minutes of the ordinary meeting of the board',
      `1 ${report}`,
      `1 ${action}`,
      `1 ${other}`,
    ]);
  });
});
