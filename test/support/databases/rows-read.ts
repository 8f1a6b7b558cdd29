import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';

/**
 * How many rows of each table `work` looks at, by the database's own count of its transaction: what it costs, whatever the machine.
 * Tables of which none was looked at are left out.
 */
export function rowsRead(
  db: Connection,
  work: (db: Connection) => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  return inTransaction(db, async (db) => {
    // In tables as small as a test's it is cheaper to read all than to use an index; the question is whether there is one to use.
    await sql`set local enable_seqscan = off`.execute(db);
    const before = await counts(db);
    await work(db);
    const after = await counts(db);
    return Object.fromEntries(
      Object.entries(after)
        .map(([table, count]) => [table, count - (before[table] ?? 0)] as const)
        .filter(([, count]) => count > 0),
    );
  });
}

async function counts(db: Connection): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select relname as name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as count from pg_stat_xact_user_tables
  `.execute(db);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
