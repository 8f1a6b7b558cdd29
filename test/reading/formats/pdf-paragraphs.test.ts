import { describe, expect, test } from '@jest/globals';
import { justified, madePdf, wrapped } from './made-pdf.ts';
import { action, other, readPdf, report } from './read-pdf.ts';

describe('a paragraph in a PDF', () => {
  test('is told from the next that stands hardly further down than its own lines', async () => {
    const resolutions = [
      'The board notes the count of the boats of the inner harbour and of the old basin,',
      'Thanks the pilots, who have counted them at night and in the fog of that long winter, and all who helped them,',
      'Asks Sam Ito to write to the mayor about all that was found there by the pilots, who are willing to help him with it, and',
      'Invites the mayor to answer by letter or to come to the next meeting, as they have done before.',
    ];
    let y = 780;
    const page = resolutions.flatMap((text) => {
      const lines = wrapped(text, 60, y, 42);
      y -= 12 * lines.length + 2.5;
      return lines;
    });
    expect(await readPdf(madePdf([page]))).toEqual(resolutions.map((text) => `1 ${text}`));
  });

  test('goes on over the footnotes that end its page', async () => {
    const note = { x: 60, y: 60, text: '1 Counted at night, by the pilots.', size: 7 };
    const lines = wrapped(report, 60, 90, 75);
    const next = lines.slice(1).map((line, index) => ({ ...line, y: 780 - 12 * index }));
    const pages = [
      [...wrapped(other, 60, 780, 75), ...lines.slice(0, 1), note],
      [...next, ...wrapped(action, 60, 700, 75)],
    ];
    expect(await readPdf(madePdf(pages))).toEqual([`1 ${other}`, `1 ${report}`, `1 ${note.text}`, `2 ${action}`]);
  });

  test('ends with a line that does not reach the edge where the others do', async () => {
    const request =
      'Ines Okafor is asked to write to the owners of the boats that lie there, all of them and soon, with a pilot,';
    const second = 'Instructs the pilots to move what is left of the wrecks.';
    const page = [
      ...justified(report, 60, 740, 60),
      ...justified(request, 60, 704, 60),
      ...justified(second, 60, 680, 60),
      ...justified(report, 60, 668, 60),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([`1 ${report}`, `1 ${request}`, `1 ${second}`, `1 ${report}`]);
  });
});
