import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../connection/connection.ts';

/** What a row can belong to. */
export type RowOwner = 'committees' | 'workspaces';

export interface OwnedTable {
  readonly table: string;
  /** Of a row of the table: whether it belongs to the owner. */
  readonly isOwned: RawBuilder<boolean>;
}

/** A column that is never null and names a row of another table. */
interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
}

/**
 * The tables whose rows belong to such an owner, and the condition by which one does.
 *
 * Asked of the foreign keys, not listed: a table that comes with a later migration is erased as well. By keys that are never null alone;
 * by another a row would belong to it only sometimes.
 */
export async function listOwnedTables(db: Connection, owner: RowOwner, id: number): Promise<readonly OwnedTable[]> {
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
