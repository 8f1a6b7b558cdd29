import { type Kysely, sql } from 'kysely';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import type { Schema } from '../../../db/tables/schema.ts';
import { empty } from './databases.ts';

/** All rows of a database, as JSON: either kind of database takes what the other gave. */
export interface Rows {
  /** Of each table with rows, an array of them. */
  readonly tables: Readonly<Record<string, string>>;
  /** Of each sequence, the number it gives next. */
  readonly sequences: Readonly<Record<string, number>>;
}

export async function readRows(db: Connection): Promise<Rows> {
  const tables: Record<string, string> = {};
  for (const name of await named(db, 'r')) {
    const { rows } = await sql<{ all: string | null }>`
      select json_agg(t)::text as all from ${sql.table(name)} t
    `.execute(db);
    const [row] = rows;
    if (row?.all) tables[name] = row.all;
  }
  const sequences: Record<string, number> = {};
  for (const name of await named(db, 'S')) {
    const { rows } = await sql<{ next: number }>`
      select (last_value + is_called::int)::int as next from ${sql.table(name)}
    `.execute(db);
    const [row] = rows;
    if (row) sequences[name] = row.next;
  }
  return { tables, sequences };
}

/** Puts these rows in the place of all that are there. */
export async function replaceRows(db: Kysely<Schema>, { tables, sequences }: Rows): Promise<void> {
  await inTransaction(db, async (db) => {
    // Foreign keys rest from here to the end of the transaction, so the order of the tables is free.
    await empty(db);
    for (const [name, rows] of Object.entries(tables)) {
      await sql`
        insert into ${sql.table(name)} overriding system value
        select * from json_populate_recordset(null::${sql.table(name)}, ${rows}::json)
      `.execute(db);
    }
    for (const [name, next] of Object.entries(sequences))
      await sql`select setval(${sql.lit(name)}::regclass, ${next}, false)`.execute(db);
  });
}

/** The names of our tables (`r`) or sequences (`S`), as pg_class has them. */
async function named(db: Connection, kind: 'r' | 'S'): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = ${sql.lit(kind)} and relname not like 'kysely%' order by 1
  `.execute(db);
  return rows.map(({ name }) => name);
}
