import { describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readRosterCsv } from '../../src/spreadsheets/roster-csv.ts';

const ana = { name: 'Ana Roth', email: 'ana@pc.example', category: 'PC Members', region: 'Africa', userId: null };

describe('readRosterCsv', () => {
  test.each([
    ['commas', 'Name,E-mail,Category,Region\nAna Roth,ana@pc.example,PC Members,Africa\n'],
    ['semicolons, in another order', 'Region;Category;Name;Email\r\nAfrica;PC Members;Ana Roth;ana@pc.example'],
    ['tabs', 'name\temail\trole\tcountry\nAna Roth\tana@pc.example\tPC Members\tAfrica'],
    ['a byte order mark', '\uFEFFName,Email,Group,Region\nAna Roth,ana@pc.example,PC Members,Africa'],
    ['quoted fields', '"Name","Email","Group","Region"\n"Ana Roth","ana@pc.example","PC Members","Africa"'],
    [
      'given and family name',
      'Family name,Given name,Email,Category,Region\nRoth,Ana,ana@pc.example,PC Members,Africa',
    ],
    [
      'columns nobody asked for',
      'No,Name,Email,Shoe size,Category,Region\n1,Ana Roth,ana@pc.example,38,PC Members,Africa',
    ],
    [
      'lines whose name shows nothing',
      'Name,Email,Category,Region\n\u200B,x@pc.example,,\n\u202E\u2066,,,\nAna Roth,ana@pc.example,PC Members,Africa',
    ],
    ['lines without a name', 'Name,Email,Category,Region\n,,,\nAna Roth,ana@pc.example,PC Members,Africa\n\n'],
  ])('%s', (_how, text) => expect(readRosterCsv(text)).toEqual([ana]));

  test('a short line leaves the rest empty, and a comma in quotes is no column', () => {
    expect(readRosterCsv('Name,Email,Region\n"Roth, Ana"\n')).toEqual([
      { name: 'Roth, Ana', email: null, category: null, region: null, userId: null },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a heading alone', 'Name,Email\n'],
    ['names alone', 'Name\nAna Roth\n'],
    ['another table', 'Item,Price\nBuoy,12\n'],
    ['prose', 'Dear all,\nthe name of the region is Africa.\n'],
    ['a quote that never ends', 'Name,Email\n"Ana,ana@pc.example\n'],
  ])('%s is no roster', (_what, text) => expect(readRosterCsv(text)).toBeUndefined());

  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('\uFEFF'));
  test('whatever the names, what was written is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const text = stringify([['Name', 'Region'], ...rows], { delimiter, bom: true, quoted: true });
          expect(readRosterCsv(text)?.map((entry) => [entry.name, entry.region])).toEqual(rows);
        },
      ),
    );
  });

  test('any text is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readRosterCsv(`Name,Email\n${text}`)));
  });

  test('a line as long as a book is no line of a table', () => {
    expect(readRosterCsv(`name,email\n"${'x'.repeat(200_000)}",ines@harbour.example\n`)).toBeUndefined();
  });
});
