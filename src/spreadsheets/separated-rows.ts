import { parse } from 'csv-parse/sync';

export type Rows = readonly (readonly string[])[];

/** A line of a table is no longer; a quote that is never closed makes one line of the whole file. */
const mostCharactersInLine = 100_000;

/** A table without Excel's first line (`sep=;`), and by what its cells may be separated: as that line says, or commas, semicolons, tabs or bars. */
export function separatorsOf(text: string): { readonly table: string; readonly delimiters: readonly string[] } {
  const [declaration, declared] = /^\uFEFF?"?sep=(.)"?[ \t;,]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const delimiters = declared === undefined ? [',', ';', '\t', '|'] : [declared];
  return { table: text.slice(declaration?.length ?? 0), delimiters };
}

/** The cells of the first lines, `to` at most; empty lines are none. Quoted fields may have quotes, separators and line breaks in them. */
export function rowsOf(text: string, delimiter: string, to: number): Rows {
  // A quote that is never closed, or closed within the field, is a sign as any other: `"Jon" Berg`.
  return parsed(text, delimiter, to, '"') ?? parsed(text, delimiter, to, false) ?? [];
}

function parsed(text: string, delimiter: string, to: number, quote: '"' | false): Rows | undefined {
  try {
    const rows: Rows = parse(text, {
      bom: true,
      delimiter,
      quote,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to,
      max_record_size: mostCharactersInLine,
    });
    return quote ? rows : rows.map((row) => row.map(withoutQuotes));
  } catch {
    return undefined;
  }
}

/** A field without the quotes around it, of which one may be missing; those inside stay. */
function withoutQuotes(field: string): string {
  const [opens, closes] = [field.startsWith('"'), field.endsWith('"') && field.length > 1];
  const isUneven = field.split('"').length % 2 === 0;
  if (opens && (closes || isUneven)) return field.slice(1, isUneven ? undefined : -1).replaceAll('""', '"');
  return field;
}
