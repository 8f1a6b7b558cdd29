import { TZDate } from '@date-fns/tz';
import { stringify } from 'csv-stringify/sync';
import { format } from 'date-fns/format';
import type { HistoryEntry } from '../domain/history/history-entry.ts';

const headings = ['When', 'Who', 'What it was', 'Which', 'What was done', 'Before', 'After'];

/**
 * The history as a CSV file (RFC 4180): a heading, then a line a change, oldest first; moments in the committee's zone.
 *
 * With a byte order mark, without which Excel takes UTF-8 for the machine's own encoding. A cell that a spreadsheet would reckon as a
 * formula (words of members may begin with "=") gets an apostrophe before it.
 */
export function historyCsv(entries: readonly HistoryEntry[], zone: string): string {
  const rows = entries.map(({ at, by, subject, about, what, before, after }) => [
    format(new TZDate(at, zone), 'yyyy-MM-dd HH:mm:ssxxx'),
    by ?? 'Rapporteur',
    subject,
    about,
    what,
    before ?? '',
    after ?? '',
  ]);
  return stringify([headings, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // By itself it quotes the whole line's end alone, and a spreadsheet ends the line at half of it too.
    quoted_match: /[\r\n]/,
  });
}
