import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import { hasSqlState } from './sql-state.ts';

/** The database, or the transaction under way in it: queries take either. */
export type Connection = Kysely<Schema> | Transaction<Schema>;

/**
 * Runs `work` in one transaction; an error undoes all of it and is thrown on.
 *
 * Call the inner connection `db` as well, so that it hides the outer: PGlite has one connection, and a query on the outer
 * one would wait for the transaction that waits for it.
 */
export function inTransaction<Result>(
  db: Connection,
  work: (db: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  if (db.isTransaction) return work(db as Transaction<Schema>);
  return db.transaction().execute(work);
}

/** Whether a table that the statement names is not there. */
export const isUndefinedTable = (error: unknown): boolean => hasSqlState(error, '42P01');
