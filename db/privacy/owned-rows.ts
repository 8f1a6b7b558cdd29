import { sql } from 'kysely';
import type { Connection } from '../connection/connection.ts';
import { listOwnedTables, type RowOwner } from './owned-tables.ts';

export interface RowCount {
  readonly table: string;
  readonly rows: number;
}

/** How many rows of each table belong to the committee or workspace, itself among them. Tables without any are left out. */
export async function countOwnedRows(db: Connection, owner: RowOwner, id: number): Promise<readonly RowCount[]> {
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
export async function deleteOwnedRows(db: Connection, owner: RowOwner, id: number): Promise<readonly RowCount[]> {
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
