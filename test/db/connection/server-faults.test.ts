import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RawBuilder, sql } from 'kysely';
import { connect, type Database } from '../../../db/connection/connect.ts';
import { inTransaction } from '../../../db/connection/connection.ts';
import { onDatabase } from '../../support/databases/databases.ts';

/** Nobody waits for the everyday ones in a test. */
const short = { lockMs: 200, statementMs: 300, idleInTransactionMs: 200, silenceMs: 15_000 };

/** Opens once `comers` have come; each waits for it. */
function gate(comers: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let left = comers;
  return () => {
    left -= 1;
    if (left === 0) open();
    return opened;
  };
}

describe('a PostgreSQL server', () => {
  onDatabase('PostgreSQL', (server) => {
    let database: Database;
    const db = () => database.db;
    const atServer = (statement: RawBuilder<unknown>) => statement.execute(server().db);
    /** Of this database, for whoever connects from now on: the bot anew. */
    const setDefault = async (setting: string) => {
      await atServer(
        sql`do $$ begin execute format('alter database %I set ${sql.raw(setting)}', current_database()); end $$`,
      );
      await database.close();
      database = await connect({ url: server().url ?? '' }, short);
    };
    const reset = sql`do $$ begin execute format('alter database %I reset all', current_database()); end $$`;
    beforeEach(async () => {
      await atServer(sql`create table counted (id int primary key, count int not null)`);
      await atServer(sql`insert into counted values (1, 0), (2, 0)`);
      database = await connect({ url: server().url ?? '' }, short);
    });
    afterEach(async () => {
      await database.close();
      await atServer(reset);
      await atServer(sql`drop table counted`);
    });
    const countUp = (id: number) => sql`update counted set count = count + 1 where id = ${id}`;
    const counts = async () => {
      const { rows } = await sql<{ count: number }>`select count from counted order by id`.execute(db());
      return rows.map((row) => row.count);
    };

    test('ends a statement that takes too long', async () => {
      await expect(sql`select pg_sleep(60)`.execute(db())).rejects.toMatchObject({ code: '57014' });
      expect(await counts()).toEqual([0, 0]);
    });

    test('waits no longer for a lock that another session keeps', async () => {
      await server()
        .db.transaction()
        .execute(async (other) => {
          await countUp(1).execute(other);
          await expect(countUp(1).execute(db())).rejects.toMatchObject({ code: '55P03' });
        });
      await countUp(1).execute(db());
      expect(await counts()).toEqual([2, 0]);
    });

    test('takes its locks back from a transaction that asks nothing more', async () => {
      const locked = gate(2);
      const taken = gate(2);
      const idle = inTransaction(db(), async (db) => {
        await countUp(1).execute(db);
        await locked();
        await taken();
        await countUp(2).execute(db);
      });
      await locked();
      await atServer(countUp(1));
      void taken();
      await expect(idle).rejects.toMatchObject({ code: '25P03' });
      expect(await counts()).toEqual([1, 0]);
    });

    test('with serializable transactions by default loses no change of several made at once', async () => {
      await setDefault('default_transaction_isolation = serializable');
      const twelve = Array.from({ length: 12 }, () =>
        inTransaction(db(), async (db) => {
          const before = await sql<{ count: number }>`select count from counted`.execute(db);
          expect(before.rows).toHaveLength(2);
          await countUp(1).execute(db);
        }),
      );
      await Promise.all(twelve);
      expect(await counts()).toEqual([12, 0]);
    });

    test('with the former primary become read-only, is asked over new connections as soon as one write has failed', async () => {
      const turnReadOnly = sql`set default_transaction_read_only = on`;
      await db()
        .connection()
        .execute((one) =>
          db()
            .connection()
            .execute(async (two) => {
              await turnReadOnly.execute(one);
              await turnReadOnly.execute(two);
            }),
        );
      await expect(countUp(1).execute(db())).rejects.toMatchObject({ code: '25006' });
      await Promise.all([countUp(1).execute(db()), countUp(2).execute(db())]);
      expect(await counts()).toEqual([1, 1]);
    });

    test('with the former primary become read-only, has a transaction that it refused begin again elsewhere', async () => {
      await sql`set default_transaction_read_only = on`.execute(db());
      await inTransaction(db(), (db) => countUp(1).execute(db));
      expect(await counts()).toEqual([1, 0]);
    });

    test('that is read-only for good refuses a transaction after a few tries', async () => {
      await setDefault('default_transaction_read_only = on');
      await expect(inTransaction(db(), (db) => countUp(1).execute(db))).rejects.toMatchObject({ code: '25006' });
      expect(await counts()).toEqual([0, 0]);
    });

    test('that breaks a deadlock has the transaction that it ended begin again', async () => {
      const patient = await connect({ url: server().url ?? '' });
      const bothLocked = gate(2);
      const inOrder = (first: number, second: number) =>
        inTransaction(patient.db, async (db) => {
          await countUp(first).execute(db);
          await bothLocked();
          await countUp(second).execute(db);
        });
      await Promise.all([inOrder(1, 2), inOrder(2, 1)]).finally(patient.close);
      expect(await counts()).toEqual([2, 2]);
    });
  });
});
