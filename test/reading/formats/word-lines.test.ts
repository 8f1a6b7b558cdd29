import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { wordLines } from '../../../src/reading/formats/word-lines.ts';
import { cell, heading, item, madeWord, paragraph, run, table, wordParts } from './made-word.ts';

/** The lines that are not empty, each after its paragraph. */
async function read(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await wordLines(bytes);
  if (outcome.kind === 'unreadable') return [`${outcome.because}: ${outcome.found}`];
  return outcome.lines.filter(({ text }) => text !== '').map(({ paragraph: number, text }) => `${number} ${text}`);
}

describe('wordLines', () => {
  test('writes headings, paragraphs and lists as Markdown, each with its paragraph', async () => {
    const body = [
      paragraph('Harbour board', '<w:pStyle w:val="Title"/>'),
      paragraph('3 June 2026'),
      heading(1, 'Boats'),
      item('number', 0, 'Old basin'),
      item('bullet', 1, 'Ines counts'),
      item('number', 0, 'New basin'),
      heading(2, 'Fees'),
      item('number', 0, 'Berths'),
    ].join('');
    expect(await read(madeWord(body))).toEqual([
      '1 # Harbour board',
      '2 3 June 2026',
      '3 # Boats',
      '4 1. Old basin',
      '5   - Ines counts',
      '6 2. New basin',
      '7 ## Fees',
      '8 1. Berths',
    ]);
  });

  test('numbers the lines by themselves, an empty one between what Word shows apart', async () => {
    expect(await wordLines(madeWord(paragraph('One') + paragraph('Two')))).toEqual({
      kind: 'lines',
      lines: [
        { number: 1, text: 'One', paragraph: 1 },
        { number: 2, text: '', paragraph: 1 },
        { number: 3, text: 'Two', paragraph: 2 },
      ],
    });
  });

  test('keeps bold, links, line breaks and what is struck out, and leaves out what was deleted as a tracked change', async () => {
    const content =
      run('ACTION: ', '<w:b/>') +
      run('Sam', '<w:b/>') +
      run(' pays, see ') +
      `<w:hyperlink r:id="rId3">${run('the plan')}</w:hyperlink>` +
      '<w:r><w:br/></w:r>' +
      run('Noor', '<w:strike/>') +
      `<w:del>${run('never').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run(' soon')}</w:ins>`;
    expect(await read(madeWord(paragraph(content)))).toEqual([
      '1 **ACTION: Sam** pays, see [the plan](https://harbour.example/plan)',
      '1 ~~Noor~~ soon',
    ]);
  });

  test('keeps check boxes', async () => {
    const box = (checked: 0 | 1): string =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☐')}</w:sdtContent></w:sdt>`;
    const body = paragraph(box(1) + run(' Sam pays')) + item('bullet', 0, box(0) + run(' Ines asks'));
    expect(await read(madeWord(body))).toEqual(['1 - [x] Sam pays', '2 - [ ] Ines asks']);
  });

  test('writes a table as rows, cells that span rows included', async () => {
    const merged = (how: string): string => `<w:vMerge${how}/>`;
    const body =
      table(
        [cell(paragraph('Who')), cell(paragraph('What'))],
        [cell(paragraph('Ines'), merged(' w:val="restart"')), cell(paragraph('asks | writes') + paragraph('soon'))],
        [cell(paragraph(''), merged('')), cell(item('bullet', 0, 'pays'))],
      ) + paragraph('End');
    expect(await read(madeWord(body))).toEqual([
      '1 | Who | What |',
      '1 | --- | --- |',
      '3 | Ines | asks \\| writes<br>soon |',
      '6 | Ines | - pays |',
      '7 End',
    ]);
  });

  test('gives a table with names at its side an empty head', async () => {
    const body = table([cell(paragraph(run('Present', '<w:b/>'))), cell(paragraph('Ines, Sam'))]);
    expect(await read(madeWord(body))).toEqual(['1 |  |  |', '1 | --- | --- |', '1 | **Present** | Ines, Sam |']);
  });

  test.each([
    ['an Excel workbook', { 'xl/workbook.xml': strToU8('<x/>') }, 'not a document: an Excel workbook'],
    ['an archive', { 'notes.txt': strToU8('Sam pays') }, 'not a document: a zip archive'],
    [
      'a Word file without its text',
      { 'word/document.xml': strToU8('<w:document>') },
      'damaged: its text cannot be found in it',
    ],
  ])('refuses %s', async (_what, files, sentence) => {
    expect(await read(zipSync(files))).toEqual([sentence]);
  });

  test('refuses a Word file of which the end is missing', async () => {
    const whole = madeWord(paragraph('Sam pays'));
    expect(await read(whole.subarray(0, whole.length - 40))).toEqual([
      'damaged: its table of contents, at the end of the file, is missing or cut',
    ]);
  });

  test('refuses text that unpacks to more than a summary has, by what the file declares', async () => {
    const bomb = zipSync({ ...wordParts(''), 'word/document.xml': new Uint8Array(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await read(bomb)).toEqual(['too large: its text unpacks to 65 MB, where 8 MB are read']);
  });

  test('refuses a file that unpacks to more than it declares', async () => {
    const bomb = zipSync({ ...wordParts(''), 'word/document.xml': new Uint8Array(64 * 1024 * 1024) });
    declare(bomb, 'word/document.xml', 1000);
    expect(await read(bomb)).toEqual(['damaged: word/document.xml in it is not what its table of contents says']);
  });

  test('refuses elements nested ten thousand deep', async () => {
    const deep = `${'<w:ins>'.repeat(10_000)}${run('deep')}${'</w:ins>'.repeat(10_000)}`;
    expect(await read(madeWord(paragraph(deep)))).toEqual(['nested too deep: more than 400 elements']);
  });
});

/** Changes the size that a zip's table of contents states for one of its files. */
function declare(zip: Uint8Array, name: string, size: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const at = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength).lastIndexOf(name) - 46;
  expect(view.getUint32(at, true)).toBe(0x02014b50);
  view.setUint32(at + 24, size, true);
}
