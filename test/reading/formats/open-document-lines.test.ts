import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openDocumentLines } from '../../../src/reading/formats/open-document/open-document-lines.ts';
import {
  cell,
  heading,
  items,
  madeOpenDocument,
  openDocumentFiles,
  paragraph,
  row,
  span,
} from './made-open-document.ts';

/** The lines that are not empty, each after its paragraph. */
function read(bytes: Uint8Array): readonly string[] {
  const outcome = openDocumentLines(bytes);
  if (outcome.kind === 'unreadable') return [`${outcome.because}: ${outcome.found}`];
  return outcome.lines.filter(({ text }) => text !== '').map(({ paragraph: number, text }) => `${number} ${text}`);
}

describe('openDocumentLines', () => {
  test('writes titles, headings, paragraphs and lists as Markdown, each with its paragraph', () => {
    const inner = '<text:list><text:list-item><text:p>Ines counts</text:p></text:list-item></text:list>';
    const text = [
      paragraph('Harbour board', 'Big'),
      paragraph('3 June\n2026'),
      heading(1, 'Boats'),
      items('Numbers', paragraph('Old basin') + inner, paragraph('New basin') + paragraph('Both by May')),
      heading(2, 'Fees'),
      items('Bullets', paragraph('Berths')),
      items('Unknown', heading(3, 'Moorings')),
      paragraph('Based on itself', 'Round'),
    ].join('');
    expect(read(madeOpenDocument(text))).toEqual([
      '1 # Harbour board',
      '2 3 June 2026',
      '3 # Boats',
      '4 1. Old basin',
      '5   1. Ines counts',
      '6 2. New basin',
      '7 Both by May',
      '8 ## Fees',
      '9 - Berths',
      '10 ### Moorings',
      '11 Based on itself',
    ]);
  });

  test('keeps bold, links, blanks, line breaks and what is struck out', () => {
    const text = paragraph(
      `${span('Loud', 'ACTION:')}<text:s text:c="2"/>Sam<text:tab/>pays, see <text:a xlink:href="https://harbour.example/plan">the plan</text:a><text:line-break/>${span('Struck', 'Noor')} soon`,
    );
    expect(read(madeOpenDocument(text))).toEqual([
      '1 **ACTION:** Sam pays, see [the plan](https://harbour.example/plan)',
      '1 ~~Noor~~ soon',
    ]);
  });

  test('leaves out deletions, comments, contents, and hidden sections, paragraphs and text', () => {
    const text = [
      `<text:tracked-changes><text:changed-region><text:deletion>${paragraph('Sam pays')}</text:deletion></text:changed-region></text:tracked-changes>`,
      `<text:table-of-content>${paragraph('Boats 1')}</text:table-of-content>`,
      `<text:section text:display="none">${paragraph('A draft')}</text:section>`,
      `<text:section text:name="shown">${paragraph(`Ines asks${span('Hidden', ' nobody')}<office:annotation>${paragraph('Really?')}</office:annotation>`)}</text:section>`,
      paragraph('<text:hidden-paragraph text:is-hidden="true"/>Never'),
      paragraph('<text:change text:change-id="1"/>End'),
    ].join('');
    expect(read(madeOpenDocument(text))).toEqual(['1 Ines asks', '2 End']);
  });

  test('writes a table as rows, merged cells and a head of its own included', () => {
    const text = `<table:table><table:table-column/><table:table-header-rows>${row(cell(heading(2, 'Action items'), 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>')}</table:table-header-rows>${[
      row(cell(paragraph('Who')), cell(paragraph('What'))),
      row(cell(paragraph('Ines'), 'table:number-rows-spanned="2"'), cell(paragraph('asks') + paragraph('soon'))),
      row('<table:covered-table-cell/>', cell(items('Bullets', paragraph('pays')))),
    ].join('')}</table:table>`;
    expect(read(madeOpenDocument(text + paragraph('End')))).toEqual([
      '1 ## Action items',
      '2 | Who | What |',
      '2 | --- | --- |',
      '4 | Ines | asks<br>soon |',
      '7 | Ines | - pays |',
      '8 End',
    ]);
  });

  test('reads text boxes after their paragraph, notes at the end, and check boxes', () => {
    const text = [
      paragraph(
        `Sam<draw:frame><draw:text-box>${paragraph('Noor writes')}</draw:text-box></draw:frame> pays<text:note><text:note-citation>1</text:note-citation><text:note-body>${paragraph('In June.')}</text:note-body></text:note>`,
      ),
      paragraph(
        '<loext:content-control loext:checkbox="true" loext:checked="true">☒</loext:content-control> Ines asks',
      ),
      paragraph('<loext:content-control loext:checkbox="true">☐</loext:content-control> Sam waits'),
    ].join('');
    expect(read(madeOpenDocument(text))).toEqual([
      '1 Sam pays',
      '2 Noor writes',
      '3 - [x] Ines asks',
      '4 - [ ] Sam waits',
      '5 In June.',
    ]);
  });

  test('refuses a file with a password, and says so', () => {
    const manifest = strToU8(
      '<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    );
    const locked = zipSync({ 'content.xml': new Uint8Array([7, 200, 3]), 'META-INF/manifest.xml': manifest });
    expect(read(locked)).toEqual(['locked: a password']);
  });

  test.each([
    [
      'a spreadsheet',
      zipSync({ 'content.xml': strToU8('<office:document-content/>') }),
      'damaged: its text cannot be found in it',
    ],
    ['text that is no XML', zipSync({ 'content.xml': strToU8('<office:') }), 'damaged: its text cannot be found in it'],
    ['a file without content', zipSync({ mimetype: strToU8('') }), 'not a document: an e-book'],
    [
      'elements nested ten thousand deep',
      madeOpenDocument(paragraph('<text:span>'.repeat(10_000) + '</text:span>'.repeat(10_000))),
      'nested too deep: more than 400 elements',
    ],
    [
      'text that unpacks to more than a summary has',
      zipSync({ ...openDocumentFiles(''), 'content.xml': new Uint8Array(20 * 1024 * 1024) }),
      'too large: its text unpacks to 21 MB, where 8 MB are read',
    ],
  ])('refuses %s', (_what, bytes, sentence) => {
    expect(read(bytes)).toEqual([sentence]);
  });

  test('reads rows and columns said to be there a million times once', () => {
    const wide = row(cell(paragraph('Ines'), 'table:number-columns-repeated="1000000"'), cell(paragraph('asks')));
    const text = `<table:table>${wide.replace('<table:table-row>', '<table:table-row table:number-rows-repeated="1000000">')}</table:table>`;
    expect(read(madeOpenDocument(text))).toHaveLength(2);
  });
});
