import { describe, expect, test } from '@jest/globals';
import { madePdf, type Print, wrapped } from './made-pdf.ts';
import { action, other, readPdf, report } from './read-pdf.ts';

describe('pdfLines', () => {
  test('makes one line of a paragraph and of each item, whatever the width of the paper', async () => {
    const page = [
      { x: 60, y: 780, text: 'Harbour board', size: 18 },
      ...wrapped(report, 60, 740, 60),
      { x: 60, y: 680, text: 'Boats', size: 13 },
      ...wrapped(`• ${action}`, 60, 650, 60, 12),
      ...wrapped(`• ${other}`, 60, 626, 60, 12),
      ...wrapped(
        '1. First the boats, then everything that floats in the harbour and belongs to nobody.',
        60,
        590,
        60,
        18,
      ),
      ...wrapped('2. The fees.', 60, 566, 60, 18),
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 # Harbour board',
      `1 ${report}`,
      '1 ## Boats',
      `1 - ${action}`,
      `1 - ${other}`,
      '1 1. First the boats, then everything that floats in the harbour and belongs to nobody.',
      '1 2. The fees.',
    ]);
  });

  test('does not join lines that end before their paper does', async () => {
    const lines = [
      '3 June 2026, 14:00 UTC',
      'Custom House',
      'Present: Ines, Sam',
      'The board met for the first time in its new house by the old basin.',
    ];
    expect(await readPdf(madePdf([lines.map((text, index) => ({ x: 60, y: 780 - 12 * index, text }))]))).toEqual(
      lines.map((line) => `1 ${line}`),
    );
  });

  test('reads an action on over the end of a page, its running head and its number', async () => {
    const head = (number: number): Print => ({ x: 60, y: 810, text: `Harbour board, draft of ${number} June` });
    const foot = (number: number): Print => ({ x: 280, y: 30, text: `Page ${number} of 2` });
    const lines = wrapped(`• ${action}`, 60, 72, 60, 12);
    const cut = lines.slice(1).map((line, index) => ({ ...line, y: 780 - 12 * index }));
    const first = [head(3), ...wrapped(report, 60, 780, 60), ...lines.slice(0, 1), foot(1)];
    const second = [head(3), ...cut, ...wrapped(`• ${other}`, 60, 740, 60, 12), foot(2)];
    expect(await readPdf(madePdf([first, second]))).toEqual([`1 ${report}`, `1 - ${action}`, `2 - ${other}`]);
  });

  test('leaves out the number of a single page, and keeps a year', async () => {
    const page = [
      { x: 60, y: 780, text: 'The board of the harbour met.' },
      { x: 60, y: 740, text: 'In the year' },
      { x: 60, y: 728, text: '2026' },
      { x: 60, y: 700, text: 'we paid' },
      { x: 300, y: 30, text: '– 1 –' },
    ];
    expect(await readPdf(madePdf([page]))).toEqual([
      '1 The board of the harbour met.',
      '1 In the year',
      '1 2026',
      '1 we paid',
    ]);
  });

  describe('running heads and feet', () => {
    const body = (text: string, closing: string): readonly Print[] => [
      { x: 60, y: 740, text },
      { x: 60, y: 716, text: closing },
    ];
    const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const said = (pages: number): readonly string[] =>
      letters
        .slice(0, pages)
        .flatMap((name, index) => [`${index + 1} - Berth ${name} was dug out.`, `${index + 1} - Pay ${name}.`]);

    test('are left out where those of left and right pages differ', async () => {
      const pages = letters
        .slice(0, 5)
        .map((name, index) => [
          { x: index % 2 === 0 ? 400 : 60, y: 810, text: index % 2 === 0 ? 'Harbour board' : 'Summary of May' },
          { x: 60, y: 798, text: 'Draft' },
          ...body(`• Berth ${name} was dug out.`, `• Pay ${name}.`),
        ]);
      expect(await readPdf(madePdf(pages))).toEqual(said(5));
    });

    test('are left out with the number of the page in them, wherever counting begins', async () => {
      const pages = letters
        .slice(0, 3)
        .map((name, index) => [
          ...body(`• Berth ${name} was dug out.`, `• Pay ${name}.`),
          { x: 60, y: 42, text: `Summary of 3 June 2026, page ${index + 17} of 19` },
          { x: 60, y: 30, text: `${index + 17} | P a g e` },
        ]);
      expect(await readPdf(madePdf(pages))).toEqual(said(3));
    });

    test('are not what begins each page and has a number that counts something else', async () => {
      const pages = [1, 5, 10].map((number) => [
        { x: 60, y: 800, text: 'Harbour board' },
        { x: 60, y: 776, text: `Resolution no. ${number}` },
        { x: 60, y: 758, text: 'The board,' },
        ...body(`• Having seen berth ${letters[number % 7]}, has it dug out.`, `• Pay ${number}.`),
      ]);
      expect(await readPdf(madePdf(pages))).toEqual([
        '1 Resolution no. 1',
        '1 The board,',
        '1 - Having seen berth B, has it dug out.',
        '1 - Pay 1.',
        '2 Resolution no. 5',
        '2 The board,',
        '2 - Having seen berth F, has it dug out.',
        '2 - Pay 5.',
        '3 Resolution no. 10',
        '3 The board,',
        '3 - Having seen berth D, has it dug out.',
        '3 - Pay 10.',
      ]);
    });

    test('are left out where the file says that they are none of the text, but for the head of the first page', async () => {
      const pages = letters
        .slice(0, 3)
        .map((name, index) => [
          { x: 60, y: 800, text: index === 0 ? 'Harbour board, 3 June 2026' : `Quay, ${name}`, isArtifact: true },
          ...body(`• Berth ${name} was dug out.`, `• Pay ${name}.`),
          { x: 60, y: 30, text: `Printed on a ${name}`, isArtifact: true },
        ]);
      expect(await readPdf(madePdf(pages))).toEqual(['1 Harbour board, 3 June 2026', ...said(3)]);
    });
  });

  describe('turned text', () => {
    test('is left out where it stands across the page or along its edge', async () => {
      const page = [
        { x: 60, y: 700, text: 'The board of the harbour met.' },
        { x: 150, y: 300, text: 'DRAFT', size: 80, turned: 45 },
        { x: 20, y: 300, text: 'Printed by the board', turned: 90 },
      ];
      expect(await readPdf(madePdf([page]))).toEqual(['1 The board of the harbour met.']);
    });

    test('is read where the whole page is turned', async () => {
      const page = ['Who|What', 'Ines|pays', 'Sam|asks'].flatMap((row, index) =>
        row.split('|').map((text, column) => ({ x: 100 + 12 * index, y: 60 + 100 * column, text, turned: 90 })),
      );
      expect(await readPdf(madePdf([page]))).toEqual([
        '1 | Who | What |',
        '1 | --- | --- |',
        '1 | Ines | pays |',
        '1 | Sam | asks |',
      ]);
    });
  });

  describe('columns', () => {
    const left = [...wrapped(report, 60, 700, 36), ...wrapped(`• ${action}`, 60, 600, 36, 12)];
    const right = [
      ...wrapped(`• ${other}`, 320, 700, 36, 12),
      ...wrapped('The rest of the time was spent on the summer party and on the race around the island.', 320, 620, 36),
    ];
    const title = { x: 60, y: 780, text: 'Summary of the meeting of the harbour board of 3 June 2026, held online' };
    const end = wrapped(
      'Closed at 16:00 by the chair, who thanked all who had come and those who had sent notes before.',
      60,
      500,
      76,
    );
    const expected = [
      `1 ${title.text}`,
      `1 ${report}`,
      `1 - ${action}`,
      `1 - ${other}`,
      '1 The rest of the time was spent on the summer party and on the race around the island.',
      '1 Closed at 16:00 by the chair, who thanked all who had come and those who had sent notes before.',
    ];

    test('are read one after the other where the file draws them so', async () => {
      expect(await readPdf(madePdf([[title, ...left, ...right, ...end]]))).toEqual(expected);
    });

    test('are read one after the other where the file draws line by line', async () => {
      const byLine = [...left, ...right].sort((one, another) => another.y - one.y || one.x - another.x);
      expect(await readPdf(madePdf([[title, ...byLine, ...end]]))).toEqual(expected);
    });

    test('are read one after the other where their lines do not stand level', async () => {
      const lower = right.map((line) => ({ ...line, y: line.y - 5 }));
      expect(await readPdf(madePdf([[title, ...left, ...lower, ...end]]))).toEqual(expected);
    });

    test('keep their own headings and tables, whatever stands beside', async () => {
      const cells = ['Who  pays', 'Ines 20 euros', 'Sam  30 euros'].flatMap((row, index) => [
        { x: 60, y: 600 - 12 * index, text: row.slice(0, 5).trim() },
        { x: 140, y: 600 - 12 * index, text: row.slice(5) },
      ]);
      const heading = { x: 320, y: 597, text: 'The party', size: 14 };
      const below = wrapped(
        'The summer party takes place on the island, and all are asked to bring a boat or a cake to it.',
        320,
        578,
        36,
      );
      const page = [
        title,
        ...wrapped(report, 60, 700, 36),
        ...cells,
        ...wrapped(`• ${other}`, 320, 700, 36, 12),
        heading,
        ...below,
      ];
      expect(await readPdf(madePdf([page]))).toEqual([
        `1 ${title.text}`,
        `1 ${report}`,
        '1 | Who | pays |',
        '1 | --- | --- |',
        '1 | Ines | 20 euros |',
        '1 | Sam | 30 euros |',
        `1 - ${other}`,
        '1 # The party',
        '1 The summer party takes place on the island, and all are asked to bring a boat or a cake to it.',
      ]);
    });

    test('carry an action from the end of one to the top of the next', async () => {
      const lines = wrapped(`• ${action}`, 60, 640, 36, 12);
      const top = lines.slice(2).map((line, index) => ({ ...line, x: line.x + 260, y: 700 - 12 * index }));
      const page = [
        ...wrapped(report, 60, 700, 36),
        ...lines.slice(0, 2),
        ...top,
        ...wrapped(`• ${other}`, 320, 660, 36, 12),
      ];
      expect(await readPdf(madePdf([page]))).toEqual([`1 ${report}`, `1 - ${action}`, `1 - ${other}`]);
    });
  });

  test('makes a divided word whole', async () => {
    const page = wrapped('The board of the har- bour', 60, 700, 21);
    expect(await readPdf(madePdf([page]))).toEqual(['1 The board of the harbour']);
  });

  const whole = madePdf([[{ x: 60, y: 700, text: 'Sam pays' }]]);
  test.each([
    [
      'one that needs a password',
      madePdf([[{ x: 60, y: 700, text: 'Sam pays' }]], { trailer: encryption() }),
      'locked: a password',
    ],
    ['one cut in the middle', whole.subarray(0, 60), 'damaged: its pages cannot be found in it'],
    [
      'one that is only called so',
      Buffer.from(`%PDF-1.7\n${'nothing '.repeat(50)}`),
      'damaged: its pages cannot be found in it',
    ],
    ['a scan', madePdf([[], []]), 'no text: only 2 pages of pictures, such as a scan'],
  ])('refuses %s', async (_what, pdf, sentence) => {
    expect(await readPdf(pdf)).toEqual([sentence]);
  });

  test('reads one whose table of contents is wrong', async () => {
    const broken = Buffer.from(
      Buffer.from(whole)
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    );
    expect(await readPdf(broken)).toEqual(['1 Sam pays']);
  });
});

/** Encryption with a user's password that is not empty: the check value in /U fits none that pdf.js can try. */
function encryption(): string {
  const value = 'A'.repeat(64);
  return `/ID [<${'B'.repeat(32)}> <${'B'.repeat(32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${value}> /U <${value}> /P -44 >>`;
}
