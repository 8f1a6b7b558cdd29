import { type RawBuilder, sql } from 'kysely';
import type { Connection } from './connection.ts';

/** What a row can belong to. */
export type Owner = 'committees' | 'workspaces';

export interface RowCount {
  readonly table: string;
  readonly rows: number;
}

/** A column that is never null and names a row of another table. */
interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
}

/** How many rows of each table belong to the committee or workspace, itself among them. Tables without any are left out. */
export async function countOwnedRows(db: Connection, owner: Owner, id: number): Promise<readonly RowCount[]> {
  const owned = await listOwnedTables(db, owner, id);
  const { rows } = await sql<RowCount>`${sql.join(
    owned.map(
      ({ table, isOwned }) => sql`select ${table} as table, count(*) as rows from ${sql.table(table)} where ${isOwned}`,
    ),
    sql` union all `,
  )}`.execute(db);
  return rows.filter(({ rows }) => rows > 0);
}

/**
 * Deletes the committee or workspace with every row that belongs to it. Returns how many rows of each table are gone.
 *
 * One statement, because foreign keys are looked at when it ends: the tables may then come in any order, and may point at each other.
 */
export async function deleteOwnedRows(db: Connection, owner: Owner, id: number): Promise<readonly RowCount[]> {
  const owned = (await listOwnedTables(db, owner, id)).map((one, position) => ({
    ...one,
    deleted: sql.table(`deleted_${position}`),
  }));
  const deletions = owned.map(
    ({ table, isOwned, deleted }) => sql`${deleted} as (delete from ${sql.table(table)} where ${isOwned} returning 1)`,
  );
  const counts = owned.map(({ table, deleted }) => sql`select ${table} as table, count(*) as rows from ${deleted}`);
  const { rows } = await sql<RowCount>`
    with ${sql.join(deletions)} ${sql.join(counts, sql` union all `)}
  `.execute(db);
  return rows.filter(({ rows }) => rows > 0);
}

/**
 * The tables whose rows belong to such an owner, and the condition by which one does.
 *
 * Asked of the foreign keys, not listed: a table that comes with a later migration is erased as well. By keys that are never null alone;
 * by another a row would belong to it only sometimes.
 */
async function listOwnedTables(
  db: Connection,
  owner: Owner,
  id: number,
): Promise<readonly { readonly table: string; readonly isOwned: RawBuilder<boolean> }[]> {
  const keys = await listForeignKeys(db);
  const conditions = new Map([[owner as string, sql<boolean>`id = ${id}`]]);
  // Owners first: a row that names its committee is found by that, and not by the group or action that it names as well.
  let found: readonly string[] = [owner];
  while (found.length > 0) {
    const below = keys.filter(({ table, parent }) => found.includes(parent) && !conditions.has(table));
    for (const { table, column, parent, parentColumn } of below) {
      const isParentOwned = conditions.get(parent);
      conditions.set(
        table,
        parent === owner
          ? sql<boolean>`${sql.ref(column)} = ${id}`
          : sql<boolean>`${sql.ref(column)} in (select ${sql.ref(parentColumn)} from ${sql.table(parent)} where ${isParentOwned})`,
      );
    }
    found = below.map(({ table }) => table);
  }
  return [...conditions].map(([table, isOwned]) => ({ table, isOwned }));
}

async function listForeignKeys(db: Connection): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select child.relname as table, a.attname as column, parent.relname as parent, p.attname as parent_column
    from pg_constraint c
    join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
    where c.contype = 'f' and cardinality(c.conkey) = 1 and a.attnotnull and child.relnamespace = 'public'::regnamespace
    order by child.relname, a.attnum
  `.execute(db);
  return rows;
}
