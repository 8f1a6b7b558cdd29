import { describe, expect, test } from '@jest/globals';
import { findFormat } from '../../../src/reading/formats/text/find-format.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('findFormat', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n', 'notes.txt', 'pdf'],
    ['a PDF after some stray bytes', '\n\n%PDF-1.4\n', 'notes.pdf', 'pdf'],
    ['a zip', 'PK\x03\x04\x14\0\0\0', 'notes', 'word'],
    [
      'an OpenDocument text',
      `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`,
      'a.docx',
      'open document',
    ],
    ['a rich text file named as Word does', '{\\rtf1\\ansi Sam}', 'notes.doc', 'rich text'],
    ['a web page named as text', '<!DOCTYPE html>\n<p>Notes', 'notes.txt', 'html'],
    ['a web page after its comment and mark', '\xEF\xBB\xBF <html lang="en">', 'notes', 'html'],
    ['an e-mail named as text', 'From: Sam <sam@club.example>\nMIME-Version: 1.0\n\nHello', 'notes.txt', 'email'],
    ['minutes that begin like an e-mail', 'From: the secretary\nDate: 3 June\n\nActions', 'notes.txt', 'text'],
    ['Markdown with a table in HTML', '# Notes\n<table>', 'notes.md', 'text'],
    ['part of a web page, by its name', '<h1>Notes</h1>', 'notes.htm', 'html'],
    ['a mail without the usual headers, by its name', 'Subject: Notes\n\nHello', 'notes.eml', 'email'],
    ['a table, by its name', 'Action,Owner\nMend it,Ana', 'actions.CSV', 'table'],
    ['the minutes of BMW', 'BMW works council, 3 June', 'notes.txt', 'text'],
    ['the minutes of MZ', 'MZ editorial board, 3 June', 'notes.txt', 'text'],
  ])('takes %s for what it is', (_what, start, name, format) => {
    expect(findFormat(bytes(start), name)).toBe(format);
  });

  test('takes a canvas for the web page that its download is', () => {
    expect(findFormat(bytes('<h1>Notes</h1>'), 'Notes', 'application/vnd.slack-docs')).toBe('html');
  });

  test.each([
    ['\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'a PNG picture'],
    ['\xFF\xD8\xFF\xE0\0\x10JFIF', 'a JPEG picture'],
    ['MZ\x90\0\x03\0\0\0', 'a program'],
    ['BM\x36\0\0\0\0\0', 'a BMP picture'],
    ['\0\0\0\x20ftypmp42', 'a video or picture'],
    ['\x01\x02\0\x03', 'neither text nor a document of a known kind'],
  ])('says what %j is', (start, stranger) => {
    expect(findFormat(bytes(start), 'notes.txt')).toEqual({ stranger });
  });
});
