import type pg from 'pg';
import type { Limits } from './limits.ts';
import { hasSqlState } from './sql-state.ts';

/** A connection on loan; its borrower gives it back with `release`. */
export interface LentConnection {
  query(config: pg.QueryConfig): Promise<pg.QueryResult>;
  release(): void;
}

export interface GuardedPool {
  connect(): Promise<LentConnection>;
  end(): Promise<void>;
}

/**
 * The pool, of which no connection can end the process or keep somebody waiting for ever: one that breaks, falls silent or has become
 * read-only fails the query under way and is thrown away. `limits` are a server's; the embedded database has no network to fail.
 */
export function guardedPool(pool: pg.Pool, limits?: Limits): GuardedPool {
  const faults = new WeakMap<pg.PoolClient, unknown>();
  const fail = (client: pg.PoolClient, fault: unknown): void => {
    if (!faults.has(client)) faults.set(client, fault);
  };
  // The pool listens to idle clients alone. A client emits what breaks it as well as failing its query, and for an event `error`
  // that nobody hears Node ends the process.
  pool.on('connect', (client) => client.on('error', (fault) => fail(client, fault)));
  pool.on('error', () => {});

  let failOvers = 0;
  const lend = (client: pg.PoolClient): LentConnection => ({
    async query(config) {
      const watchdog = limits && setTimeout(() => giveUp(client, limits.silenceMs), limits.silenceMs);
      try {
        return await client.query(config);
      } catch (error) {
        if (hasSqlState(error, readOnly)) failOvers += 1;
        if (hasSqlState(error, readOnly, ...endsSession)) fail(client, error);
        // The first fault says what happened. Those after it, as of the rollback, say only that the connection is gone.
        throw faults.get(client) ?? error;
      } finally {
        clearTimeout(watchdog);
      }
    },
    release: () => client.release(faults.has(client)),
  });
  const giveUp = (client: pg.PoolClient, silentMs: number): void => {
    fail(client, new Error(`The database did not answer a query within ${silentMs / 1000} s`));
    // pg's own `query_timeout` fails the query and leaves the connection waiting for its answer.
    client.connection.stream.destroy();
  };

  const failOversBefore = new WeakMap<pg.PoolClient, number>();
  return {
    async connect() {
      let client = await pool.connect();
      while ((failOversBefore.get(client) ?? failOvers) < failOvers) {
        // It may lead to the former primary, where what is read is out of date and nothing can be written.
        client.release(true);
        client = await pool.connect();
      }
      const lent = lend(client);
      if (limits && !failOversBefore.has(client)) {
        await lent.query({ text: settings(limits) }).catch((error: unknown) => {
          client.release(true);
          throw error;
        });
      }
      failOversBefore.set(client, failOvers);
      return lent;
    },
    end: () => pool.end(),
  };
}

/**
 * What a new connection is told. Not in its startup packet, where PgBouncer refuses the names that it does not know. The isolation is
 * what the bot's queries are written for: on a server with another default most changes made at once failed.
 */
const settings = ({ lockMs, statementMs, idleInTransactionMs }: Limits): string =>
  `set lock_timeout = ${lockMs}; set statement_timeout = ${statementMs};
   set idle_in_transaction_session_timeout = ${idleInTransactionMs}; set default_transaction_isolation = 'read committed'`;

/** As after a fail-over, where the connection was left with the former primary. */
export const readOnly = '25006';
/** Broken connections, the server's shutting down, a transaction that was idle for too long. */
const endsSession = ['08', '57P', '25P03'];
