import { parse } from 'csv-parse/sync';
import type { RosterEntry } from '../domain/roster/roster-entry.ts';
import { isBlank } from '../domain/text/visible-text.ts';

/** What its first line calls a column, in the words committees use. */
const columns = {
  name: /^(full )?name$|^(member|participant|person)s?( name)?$/,
  family: /^(family|last) ?name$|^surname$/,
  given: /^(given|first) ?names?$|^forenames?$/,
  email: /^e-?mail( address)?$/,
  category: /^(category|role|group|function|capacity|stakeholder( group)?|title)$/,
  region: /^(region|regional group|country|affiliation|organi[sz]ation|delegation)$/,
} as const;
type Column = keyof typeof columns;

// A committee with more people is none; what is longer is another kind of table.
const mostEntries = 2_000;
/** A line of a table is no longer; a quote that is never closed makes one line of the whole file. */
const mostCharactersInLine = 100_000;

/**
 * The people in a table of the roster: a heading with a name and one more of e-mail, category and region, in any order, then a line a
 * person. Separated by commas, semicolons or tabs; a byte order mark and quoted fields make no difference. Undefined where the text is
 * no such table.
 */
export function readRosterCsv(text: string): readonly RosterEntry[] | undefined {
  const [heading = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n|\r/, 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ',';
  let lines: readonly (readonly string[])[];
  try {
    lines = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: mostEntries + 1,
      max_record_size: mostCharactersInLine,
    });
  } catch {
    // A quote that is never closed, and the like: no table that can be told from prose.
    return undefined;
  }
  const [head = [], ...rows] = lines;
  const at = (column: Column) => head.findIndex((cell) => columns[column].test(cell.toLowerCase().trim()));
  const hasName = at('name') >= 0 || (at('family') >= 0 && at('given') >= 0);
  if (!hasName || !(['email', 'category', 'region'] as const).some((column) => at(column) >= 0)) return undefined;
  const cell = (row: readonly string[], column: Column) => {
    const written = (row[at(column)] ?? '').slice(0, 200);
    return isBlank(written) ? null : written;
  };
  const entries = rows.flatMap((row): RosterEntry[] => {
    const name = cell(row, 'name') ?? [cell(row, 'given'), cell(row, 'family')].filter(Boolean).join(' ');
    if (name === '') return [];
    return [
      { name, email: cell(row, 'email'), category: cell(row, 'category'), region: cell(row, 'region'), userId: null },
    ];
  });
  return entries.length > 0 ? entries : undefined;
}
