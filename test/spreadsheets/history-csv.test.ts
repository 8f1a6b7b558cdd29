import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HistoryEntry } from '../../src/domain/history/history-entry.ts';
import { historyCsv } from '../../src/spreadsheets/history-csv.ts';

const entry = (about: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: new Date('2024-01-16T15:00:00Z'),
  by: 'Lea Baumann',
  subject: 'action',
  about,
  what: 'moved the deadline',
  before: null,
  after: '2024-01-27',
  ...more,
});

/** RFC 4180 read as it is written there: quoted fields may hold commas, quotes twice, and line breaks. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    const field = text[at] === '"' ? /"((?:[^"]|"")*)"/y : /[^,\r\n]*/y;
    field.lastIndex = at;
    const [whole = '', quoted] = field.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else if (at < text.length) throw new Error(`Neither a comma nor a line's end at ${at}`);
    if (at === text.length && text[at - 1] === ',') rows.at(-1)?.push('');
  }
  return rows;
}

describe('the history as CSV', () => {
  test('a heading and a line a change, in the zone of the committee', () => {
    expect(historyCsv([entry('#7 Write'), entry('#8 Read', { by: null })], 'Europe/Zurich')).toBe(
      '\ufeffWhen,Who,What it was,Which,What was done,Before,After\r\n' +
        '2024-01-16 16:00:00+01:00,Lea Baumann,action,#7 Write,moved the deadline,,2024-01-27\r\n' +
        '2024-01-16 16:00:00+01:00,Rapporteur,action,#8 Read,moved the deadline,,2024-01-27\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x.example","a")'])(
    '%j is no formula',
    (words) => {
      expect(read(historyCsv([entry(words)], 'UTC').slice(1))[1]?.[3]).toBe(`'${words}`);
    },
  );

  test('whatever the words, they are one cell, and no formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', ',', '\r\n', '\n', '='), (words, mark) => {
        const given = `${mark}${words}${mark}`;
        const [, row = []] = read(historyCsv([entry(given)], 'UTC').slice(1));
        expect(row).toHaveLength(7);
        const cell = row[3] ?? '';
        expect(cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')).toBe(given);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
