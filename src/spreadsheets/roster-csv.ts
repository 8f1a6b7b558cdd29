import { nameWords } from '../domain/roster/name.ts';
import type { RosterEntry } from '../domain/roster/roster-entry.ts';
import type { LeftOut, RosterList } from '../domain/roster/roster-list.ts';
import { isBlank } from '../domain/text/visible-text.ts';
import { type ColumnPlaces, findColumns, plainHeading, type RosterColumn } from './roster-columns.ts';
import { type Rows, rowsOf, separatorsOf } from './separated-rows.ts';

// A committee with more people is none; what is longer is another kind of table.
const mostEntries = 2_000;

/**
 * The people in a table of members: a heading with a name and one more of e-mail, category and region, in any order, then a line a person.
 *
 * Separated by commas, semicolons, tabs or bars, or as Excel's first line says (`sep=;`); a byte order mark, a title above the headings,
 * quoted fields and quotes inside others make no difference. Accounts that the list itself calls closed or bots are left out, and named.
 * `mostLinesAbove`: so many lines, as a title and a date, may stand above the headings.
 */
export function readRosterCsv(text: string, { mostLinesAbove } = { mostLinesAbove: 10 }): RosterList {
  const { table, delimiters } = separatorsOf(text);
  const heads = delimiters.map((delimiter) => ({
    delimiter,
    ...findHead(rowsOf(table, delimiter, mostLinesAbove + 1)),
  }));
  const [best] = heads.toSorted((a, b) => known(b) - known(a) || b.cells.length - a.cells.length);
  if (!best?.columns) return { kind: 'no columns', headings: best?.cells ?? [] };
  const rows = rowsOf(table, best.delimiter, best.at + 1 + mostEntries + 1).slice(best.at + 1);
  if (rows.length > mostEntries) return { kind: 'too many', most: mostEntries };
  return peopleIn(rows, best.columns);
}

/** The line that names the columns; where none does the widest, as what was perhaps meant to. */
function findHead(rows: Rows): Head {
  for (const [at, cells] of rows.entries()) {
    const columns = findColumns(cells);
    if (columns) return { at, cells, columns };
  }
  const [cells = []] = rows.toSorted((a, b) => b.length - a.length);
  return { at: 0, cells, columns: undefined };
}

interface Head {
  readonly at: number;
  readonly cells: readonly string[];
  readonly columns: ColumnPlaces | undefined;
}

const known = ({ columns }: Head): number => columns?.size ?? 0;

function peopleIn(rows: Rows, columns: ColumnPlaces): RosterList {
  const entries: RosterEntry[] = [];
  const deactivated: string[] = [];
  const bots: string[] = [];
  let nameless = 0;
  for (const row of rows) {
    const cell = (column: RosterColumn) => firstOf(row, columns.get(column) ?? []);
    const name = nameIn(cell);
    const status = plainHeading(cell('status') ?? '');
    if (name === null) nameless += row.every(isBlank) ? 0 : 1;
    else if (closed.test(status)) deactivated.push(name);
    else if (bot.test(status)) bots.push(name);
    else entries.push({ name, ...restOf(cell), userId: null });
  }
  const leftOut: LeftOut = { deactivated, bots, nameless };
  return entries.length > 0 ? { kind: 'people', entries, leftOut } : { kind: 'nobody', leftOut };
}

/** As Slack and Google Workspace call accounts that are closed, and lists kept by hand who is gone. */
const closed =
  /^(?:deactivated|inactive|disabled|suspended|closed|deleted|archived|former|left|desactive|desactivado|inactivo|inaktiv|deaktiviert|gesperrt)\b/;
const bot = /^(?:bot|app|workflow bot)\b/;

type Cell = (column: RosterColumn) => string | null;

function firstOf(row: readonly string[], places: readonly number[]): string | null {
  const written = places.map((at) => row[at] ?? '').find((one) => !isBlank(one));
  return written === undefined ? null : written.slice(0, 200).replace(/\s*[\r\n]+\s*/g, ' ');
}

/** Of the names that a line has, the fullest. */
function nameIn(cell: Cell): string | null {
  const full = cell('full name');
  if (full !== null) return full;
  const [name, given, family] = [cell('name'), cell('given name'), cell('family name')];
  const parts = name === null ? [given, family] : besides(name, given, family);
  const joined = parts.filter((part) => part !== null).join(' ');
  return joined === '' ? (cell('display name') ?? cell('nickname')) : joined;
}

/** "Name" is the whole name, unless the given or the family name stands beside it and is no part of it. */
function besides(name: string, given: string | null, family: string | null): readonly (string | null)[] {
  const has = (part: string) => nameWords(part).every((word) => nameWords(name).includes(word));
  if (given !== null && family === null && !has(given)) return [given, name];
  if (family !== null && given === null && !has(family)) return [name, family];
  return [name];
}

/** Outlook's "Title" is what somebody is addressed by, and no heading of a roster. */
const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau|mme|m|mlle|sr|sra|srta|sig|sig\.ra)\.?$/i;

function restOf(cell: Cell): Pick<RosterEntry, 'email' | 'category' | 'region'> {
  const category = cell('category');
  return {
    // "Ana Roth <ana@pc.example>", "mailto:ana@pc.example", and of Google's "a@x ::: b@x" the first.
    email: /[^\s<>(),;:"]+@[^\s<>(),;:"]+/.exec(cell('email') ?? '')?.[0] ?? null,
    category: category !== null && honorific.test(category) ? null : category,
    region: cell('region'),
  };
}
