import { sql } from 'kysely';
import type { Connection } from '../connection/connection.ts';
import type { OwnedTable } from './owned-tables.ts';

/** A row with all its columns by the names that the database has for them; moments and days are texts. */
export type OwnedRow = Readonly<Record<string, unknown>>;

/** The columns of text and JSON of each table. */
export async function listTextColumns(
  db: Connection,
): Promise<ReadonlyMap<string, ReadonlyMap<string, 'text' | 'jsonb'>>> {
  const { rows } = await sql<{ table: string; column: string; type: 'text' | 'jsonb' }>`
    select table_name as table, column_name as column, data_type as type
    from information_schema.columns where table_schema = 'public' and data_type in ('text', 'jsonb')
  `.execute(db);
  const tables = new Map<string, Map<string, 'text' | 'jsonb'>>();
  for (const { table, column, type } of rows) {
    const columns = tables.get(table) ?? new Map();
    tables.set(table, columns.set(column, type));
  }
  return tables;
}

/** Every row of the table that belongs to the owner, oldest first. */
export async function listOwnedRows(db: Connection, { table, isOwned }: OwnedTable): Promise<readonly OwnedRow[]> {
  const { rows } = await sql<{ row: OwnedRow }>`
    select to_jsonb(owned) as row from ${sql.table(table)} owned where ${isOwned}
  `.execute(db.withoutPlugins());
  return rows.map(({ row }) => row);
}

/**
 * Has the texts and JSON values of each row of the table changed by `rewrite`, which gives of a row the columns that become others. Returns
 * how many rows became others. The rows are locked until the transaction ends.
 */
export async function rewriteOwnedTexts(
  db: Connection,
  { table, isOwned }: OwnedTable,
  columns: ReadonlyMap<string, 'text' | 'jsonb'>,
  rewrite: (row: OwnedRow) => OwnedRow,
): Promise<number> {
  // By its place and not by its key, since some keys are texts themselves; locked, a row stays where it is.
  const { rows } = await sql<{ place: string; row: OwnedRow }>`
    select ctid::text as place, to_jsonb(owned) as row from ${sql.table(table)} owned where ${isOwned} for update
  `.execute(db.withoutPlugins());
  let changed = 0;
  for (const { place, row } of rows) {
    const set = Object.entries(rewrite(row)).map(([column, value]) => {
      const given = columns.get(column) === 'jsonb' ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;
      return sql`${sql.ref(column)} = ${given}`;
    });
    if (set.length === 0) continue;
    await sql`update ${sql.table(table)} set ${sql.join(set)} where ctid = ${place}::tid`.execute(db);
    changed += 1;
  }
  return changed;
}
