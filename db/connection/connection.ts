import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../tables/schema.ts';
import { readOnly } from './guarded-pool.ts';
import { hasSqlState } from './sql-state.ts';

/** The database, or the transaction under way in it: queries take either. */
export type Connection = Kysely<Schema> | Transaction<Schema>;

/** A serialization failure, a deadlock, a server to write to no longer: nothing of the transaction was done, and another may succeed. */
const worthAnotherTry = ['40001', '40P01', readOnly];
const mostTries = 3;

/**
 * Runs `work` in one transaction; an error undoes all of it and is thrown on.
 *
 * Where the database itself asks for that, as after a deadlock, all of it is done again: `work` changes nothing but the database. What
 * fails otherwise is not tried again; of a connection that broke at the commit nobody knows whether it was done.
 *
 * Call the inner connection `db` as well, so that it hides the outer: PGlite has one connection, and a query on the outer
 * one would wait for the transaction that waits for it.
 */
export async function inTransaction<Result>(
  db: Connection,
  work: (db: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  if (db.isTransaction) return work(db as Transaction<Schema>);
  for (let left = mostTries - 1; ; left -= 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (left === 0 || !hasSqlState(error, ...worthAnotherTry)) throw error;
    }
  }
}

/** Whether a table that the statement names is not there. */
export const isUndefinedTable = (error: unknown): boolean => hasSqlState(error, '42P01');

/** Throws where the database does not answer. */
export async function pingDatabase(db: Connection): Promise<void> {
  await sql`select 1`.execute(db);
}
