import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { wordLines } from '../../../src/reading/formats/word/word-lines.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
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

  test('keeps a table whose cells are styled as headings a table', async () => {
    const body = table(
      [cell(heading(2, 'Who')), cell(heading(2, 'What'))],
      [cell(paragraph('Ines')), cell(paragraph('counts the buoys'))],
    );
    expect(await read(madeWord(body))).toEqual([
      '1 | **Who** | **What** |',
      '1 | --- | --- |',
      '3 | Ines | counts the buoys |',
    ]);
  });

  test('writes a title that is merged over the whole width above its table', async () => {
    const body = table(
      [cell(heading(2, 'Action items'), '<w:gridSpan w:val="2"/>')],
      [cell(paragraph('Who')), cell(paragraph('What'))],
      [cell(paragraph('Ines')), cell(paragraph('counts the buoys'))],
    );
    expect(await read(madeWord(body))).toEqual([
      '1 ## Action items',
      '2 | Who | What |',
      '2 | --- | --- |',
      '4 | Ines | counts the buoys |',
    ]);
  });

  test('writes a table inside a cell as a table, and the cells around it one after the other', async () => {
    const inner = table(
      [cell(paragraph('Who')), cell(paragraph('What'))],
      [cell(paragraph('Ines')), cell(paragraph('asks'))],
    );
    const body = table([cell(paragraph('Moorings')), cell(inner + paragraph(''))]);
    expect(await read(madeWord(body))).toEqual([
      '1 Moorings',
      '2 | Who | What |',
      '2 | --- | --- |',
      '4 | Ines | asks |',
    ]);
  });

  test('leaves out rows that were deleted, keeps those that were added, and counts skipped columns', async () => {
    const row = (properties: string, ...cells: readonly string[]): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
    const body = `<w:tbl>${[
      row('', cell(paragraph('Who')), cell(paragraph('What'))),
      row('<w:del/>', cell(paragraph('Sam')), cell(paragraph('pays'))),
      row('<w:ins/>', cell(paragraph('Ines')), cell(paragraph('asks'))),
      row('<w:gridBefore w:val="1"/>', cell(paragraph('writes'))),
    ].join('')}</w:tbl>`;
    expect(await read(madeWord(body))).toEqual([
      '1 | Who | What |',
      '1 | --- | --- |',
      '3 | Ines | asks |',
      '5 |  | writes |',
    ]);
  });

  test('takes styles that are based on headings, and outline levels, for headings', async () => {
    const styled = (style: string, text: string): string => paragraph(text, `<w:pStyle w:val="${style}"/>`);
    const body = [
      styled('AgendaHeading', 'Moorings'),
      styled('Motion', 'Dredging'),
      paragraph('Fees', '<w:outlineLvl w:val="0"/>'),
      styled('Heading1', 'Not one').replace('<w:pPr>', '<w:pPr><w:outlineLvl w:val="9"/>'),
      styled('Task', 'Sam pays'),
      styled('Round', 'Based on itself'),
    ].join('');
    expect(await read(madeWord(body))).toEqual([
      '1 ## Moorings',
      '2 ### Dredging',
      '3 # Fees',
      '4 Not one',
      '5 - Sam pays',
      '6 Based on itself',
    ]);
  });

  test('leaves out hidden text, and takes bold from the style of a run', async () => {
    const content =
      run('Sam', '<w:rStyle w:val="Strong"/>') +
      run(' pays') +
      run(' nothing', '<w:vanish/>') +
      run(' never', '<w:rStyle w:val="Hidden"/>') +
      run(' soon', '<w:vanish w:val="0"/>');
    expect(await read(madeWord(paragraph(content) + paragraph('A draft', '<w:pStyle w:val="Hidden"/>')))).toEqual([
      '1 **Sam** pays soon',
    ]);
  });

  test('keeps what fields show, and makes a link of a field that is one', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const link = `${mark('begin')}${instruction('HYPERLINK "https://harbour.example/fees"')}${mark('separate')}${run('the fees')}${mark('end')}`;
    const box = `${mark('begin')}${instruction('FORMCHECKBOX')}${mark('end')}`.replace(
      '"begin"/>',
      '"begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>',
    );
    const body =
      paragraph(`${run('Sam reads ')}${link}${run(' by ')}<w:fldSimple w:instr="DATE">${run('3 June')}</w:fldSimple>`) +
      paragraph(box + run('Ines asks'));
    expect(await read(madeWord(body))).toEqual([
      '1 Sam reads [the fees](https://harbour.example/fees) by 3 June',
      '2 - [x] Ines asks',
    ]);
  });

  test('ends the line at every kind of break, and reads the signs of picture fonts', async () => {
    const body = paragraph(
      `${run('Tasks:')}<w:r><w:cr/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${run(' Sam pays')}<w:r><w:br w:type="page"/></w:r>${run('End')}`,
    );
    expect(await read(madeWord(body))).toEqual(['1 Tasks:', '1 ☐ Sam pays', '1 End']);
  });

  test('reads what was moved once, where it is now, and joins a paragraph whose end was deleted to the next', async () => {
    const body = [
      paragraph(`<w:moveFrom>${run('Sam pays')}</w:moveFrom>`),
      paragraph(run('Ines '), '<w:rPr><w:del/></w:rPr>'),
      paragraph('asks'),
      paragraph(`<w:moveTo>${run('Sam pays')}</w:moveTo>`),
      paragraph(run('The end'), '<w:rPr><w:del/></w:rPr>'),
    ].join('');
    expect(await read(madeWord(body))).toEqual(['2 Ines asks', '3 Sam pays', '4 The end']);
  });

  test('reads a text box once, after its paragraph, and notes at the end', async () => {
    const box = `<w:txbxContent>${paragraph('Noor writes')}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = paragraph(run('Sam ') + drawn + run('pays<w:footnoteReference w:id="1"/>')) + paragraph('End');
    expect(await read(madeWord(body, 'In June.'))).toEqual(['1 Sam pays', '2 Noor writes', '3 End', '4 In June.']);
  });

  test('reads a file whose namespaces have other prefixes', async () => {
    const parts = wordParts(heading(1, 'Boats') + paragraph('Sam pays'));
    const renamed = Buffer.from(parts['word/document.xml'] ?? [])
      .toString()
      .replaceAll(/(?<=[</: ])w(?=[:=])/g, 'ns0');
    expect(await read(zipSync({ ...parts, 'word/document.xml': strToU8(renamed) }))).toEqual([
      '1 # Boats',
      '2 Sam pays',
    ]);
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

describe('what Word hides is not read', () => {
  const hidden = run('secret', '<w:vanish/>');
  test.each<[string, string, readonly string[]]>([
    ['in an item', item('bullet', 0, run('Jon to paint') + hidden + run(' it')), ['1 - Jon to paint it']],
    [
      'in a cell',
      table(
        [cell(paragraph('Task')), cell(paragraph('Owner'))],
        [cell(paragraph(run('Paint') + hidden)), cell(paragraph('Jon'))],
      ),
      ['1 | Task | Owner |', '1 | --- | --- |', '3 | Paint | Jon |'],
    ],
    ['a whole paragraph', paragraph(hidden) + paragraph('Jon paints'), ['2 Jon paints']],
    [
      'by the style of a run',
      paragraph(run('Jon paints') + run('secret', '<w:rStyle w:val="Hidden"/>')),
      ['1 Jon paints'],
    ],
    [
      'by the style of a paragraph',
      paragraph('secret', '<w:pStyle w:val="Hidden"/>') + paragraph('Jon paints'),
      ['2 Jon paints'],
    ],
    [
      'in a link',
      paragraph(`<w:hyperlink r:id="rId3">${hidden}${run('the plan')}</w:hyperlink>`),
      ['1 [the plan](https://harbour.example/plan)'],
    ],
  ])('%s', async (_where, body, lines) => expect(await read(madeWord(body))).toEqual(lines));
});

test('a line break in a task is no end of it', () => {
  const br = '<w:r><w:br/></w:r>';
  const broken = run('Ines Okafor to print') + br + run('the posters by 4 December');
  for (const body of [item('bullet', 0, broken), paragraph(broken)]) {
    const lines = wordLines(madeWord(heading(1, 'Minutes of 25 November 2026') + heading(2, 'Actions') + body));
    if (lines.kind === 'unreadable') throw new Error(lines.because);
    const { actions } = readSummary({ name: 'minutes.docx', lines: lines.lines });
    expect(actions).toMatchObject([{ text: 'Ines Okafor to print the posters by 4 December', due: '2026-12-04' }]);
  }
});
