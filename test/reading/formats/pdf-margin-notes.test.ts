import { describe, expect, test } from '@jest/globals';
import { madePdf, type Print, wrapped } from './made-pdf.ts';
import { action, other, readPdf, report } from './read-pdf.ts';

const head: Print = { x: 460, y: 790, text: 'ACTION' };

describe('withMarginNotes', () => {
  test('sets who acts behind the paragraph they stand beside, at its end, its beginning or a little below', async () => {
    const page = [
      head,
      ...wrapped(report, 60, 760, 60),
      { x: 460, y: 736, text: 'IO' },
      ...wrapped(action, 60, 700, 60),
      { x: 460, y: 700, text: 'SI/NH' },
      ...wrapped(other, 60, 650, 60),
      { x: 460, y: 632, text: 'Noor Haddad' },
      ...wrapped(report, 60, 590, 60),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      `1 ${report} ACTION: IO`,
      `1 ${action} ACTION: SI/NH`,
      `1 ${other} ACTION: Noor Haddad`,
      `1 ${report}`,
    ]);
  });

  test('leaves what is mostly cells as it is', async () => {
    const cells = ['Fees', 'Boats', 'Cranes'].flatMap((text, index) => [
      { x: 60, y: 760 - 20 * index, text },
      { x: 460, y: 760 - 20 * index, text: 'Ines' },
    ]);
    expect(await readPdf(madePdf([[head, ...cells, { x: 460, y: 600, text: 'Sam Ito' }]]))).toEqual([
      '1 ACTION',
      '1 | Fees | Ines |',
      '1 | --- | --- |',
      '1 | Boats | Ines |',
      '1 | Cranes | Ines |',
      '1 |  | Sam Ito |',
    ]);
  });
});
