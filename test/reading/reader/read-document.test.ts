import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { limits } from '../../../src/reading/document/limits.ts';
import { sentenceOn } from '../../../src/reading/document/unreadable.ts';
import { readBytes } from '../../../src/reading/reader/read-bytes.ts';
import { readDocument } from '../../../src/reading/reader/read-document.ts';
import { madeOpenDocument } from '../formats/made-open-document.ts';
import { madePdf } from '../formats/made-pdf.ts';
import { madeWord, paragraph, wordParts } from '../formats/made-word.ts';

const said = async (bytes: Uint8Array, name: string): Promise<string> => {
  const outcome = await readDocument(bytes, name);
  return outcome.kind === 'unreadable' ? sentenceOn(outcome) : 'a document';
};

describe('readDocument', () => {
  test('gives the lines and the summary of a text', async () => {
    const outcome = await readDocument(
      Buffer.from('# Harbour board\n\nAction: Ines writes to the mayor\n'),
      'notes.md',
    );
    expect(outcome).toMatchObject({
      kind: 'document',
      document: { name: 'notes.md', lines: [{ number: 1, text: '# Harbour board' }, {}, {}, { number: 4, text: '' }] },
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), /^notes.txt is empty. Post a meeting summary as Markdown/],
    ['blanks', Buffer.from(' \r\n\t\n'), /^notes.txt is empty/],
    [
      'a picture',
      Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1'),
      /^notes.txt is a PNG picture. Post a meeting summary/,
    ],
    ['a program', Buffer.from('MZ\x90\0\x03\0', 'latin1'), /^notes.txt is a program\./],
    [
      'text with a picture behind it',
      Buffer.from(`${'a'.repeat(5000)}\0`),
      /^notes.txt is neither text nor a document/,
    ],
    [
      '50 MB',
      Buffer.alloc(50 * 1024 * 1024, 'a\n'),
      /^notes.txt is too large to be a meeting summary: 50 MB, where 16 MB are read\.$/,
    ],
    [
      'a million lines',
      Buffer.alloc(2_000_000, 'a\n'),
      /too large to be a meeting summary: 1,000,001 lines, where 200,000 are read\.$/,
    ],
    ['a line of ten million characters', Buffer.alloc(10_000_000, 'a'), /a line of 10,000,000 characters/],
    [
      'ten thousand quotes in each other',
      Buffer.from(`${'> '.repeat(10_000)}deep`),
      /10,000 lists or quotes, one inside the other/,
    ],
    ['ten thousand lists in each other', Buffer.from(`${'- '.repeat(10_000)}deep`), /10,000 lists or quotes/],
  ])('refuses %s in a sentence', async (_what, bytes, sentence) => {
    expect(await said(bytes, 'notes.txt')).toMatch(sentence);
  });

  const body = paragraph('ACTION: Ines Okafor to write to the mayor by 10 June 2026.');
  test.each([
    ['a Word file', 'notes.docx', madeWord(body), { paragraph: 1 }],
    [
      'an OpenDocument text',
      'notes.odt',
      madeOpenDocument('<text:p>ACTION: Ines Okafor to write to the mayor by 10 June 2026.</text:p>'),
      { paragraph: 1 },
    ],
    [
      'a rich text file',
      'notes.doc',
      Buffer.from('{\\rtf1 ACTION: Ines Okafor to write to the mayor by 10 June 2026.\\par}'),
      { paragraph: 1 },
    ],
    [
      'a PDF',
      'notes.pdf',
      madePdf([[{ x: 60, y: 700, text: 'ACTION: Ines Okafor to write to the mayor by 10 June 2026.' }]]),
      { page: 1 },
    ],
    ['a web page', 'notes.html', Buffer.from('<p>ACTION: Ines Okafor to write to the mayor by 10 June 2026.'), {}],
    [
      'an e-mail',
      'notes.eml',
      Buffer.from(
        'MIME-Version: 1.0\nMessage-ID: <1@harbour.example>\n\nACTION: Ines Okafor to write to the mayor by 10 June 2026.',
      ),
      {},
    ],
    ['a picture’s name', 'notes.png', Buffer.from('ACTION: Ines Okafor to write to the mayor by 10 June 2026.'), {}],
  ])('reads %s by what is in it', async (_what, name, bytes, place) => {
    const outcome = await readDocument(bytes, name);
    expect(outcome).toMatchObject({
      kind: 'document',
      document: { lines: expect.arrayContaining([expect.objectContaining({ number: 1, ...place })]) },
      summary: { actions: [{ line: 1, owners: [{ name: 'Ines Okafor' }], due: '2026-06-10' }] },
    });
  });

  test.each([
    [
      'a Word file that unpacks to 64 MB',
      zipSync({ ...wordParts(''), 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }),
      /its text unpacks to 65 MB, where 8 MB are read/,
    ],
    [
      'a PDF of which a page unpacks to 512 MB',
      madePdf([[]], { packed: deflateSync(Buffer.alloc(512 * 1024 * 1024, ' ')) }),
      /took more (?:memory|time) to read/,
    ],
    [
      'a PDF with half a million beginnings of objects',
      Buffer.from(`%PDF-1.7\n${Array.from({ length: 500_000 }, (_object, index) => `${index} 0 obj <<`).join('\n')}`),
      /took more (?:memory|time) to read/,
    ],
    [
      'a web page of a million paragraphs',
      Buffer.from(`<html>${'<p>x '.repeat(1_000_000)}`),
      /took more (?:memory|time) to read/,
    ],
  ])('refuses %s, and reads the next file', async (_what, bytes, sentence) => {
    const refused = said(bytes, 'notes');
    const next = said(Buffer.from('<p>Sam pays'), 'next.html');
    expect(await refused).toMatch(sentence);
    expect(await next).toBe('a document');
  });

  test('gives a document or a sentence for any bytes', async () => {
    const starts = fc.constantFrom('', 'PK\x03\x04', '\xFF\xFE', '\xFE\xFF', '# Notes\n', 'a: b\nMIME-Version: 1.0\n');
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 600 }), async (start, rest) => {
        const outcome = await readBytes({ bytes: Buffer.concat([Buffer.from(start, 'latin1'), rest]), name: 'notes' });
        if (outcome.kind === 'unreadable') expect(sentenceOn(outcome)).toMatch(/^notes .+\.$/);
        else expect(outcome.document.lines.length).toBeGreaterThan(0);
      }),
    );
  });

  test('never takes a file for larger than it is', async () => {
    expect(await said(Buffer.alloc(limits.bytes, 'Ines writes to the mayor.\n'), 'notes.txt')).toMatch(/lines, where/);
  });
});
