import { sql } from 'kysely';
import type { Connection } from '../../../db/connection/connection.ts';

/** Every row of every table, as text. */
export async function allRows(db: Connection): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1
  `.execute(db);
  const rows = new Map<string, readonly string[]>();
  for (const { name } of tables.rows) {
    const all = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db);
    rows.set(
      name,
      all.rows.map(({ row }) => row),
    );
  }
  return rows;
}

/** Where the text stands, whatever its case, as "table: row". */
export async function findEverywhere(db: Connection, words: string): Promise<readonly string[]> {
  const wanted = words.toLowerCase();
  return [...(await allRows(db))].flatMap(([table, rows]) =>
    rows.filter((row) => row.toLowerCase().includes(wanted)).map((row) => `${table}: ${row}`),
  );
}
