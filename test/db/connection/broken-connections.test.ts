import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect, type Database } from '../../../db/connection/connect.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { startTcpProxy, type TcpProxy } from '../../support/network/tcp-proxy.ts';

/** Of a server that has to be caught silent: nobody waits for the everyday limits in a test. */
const shortSilence = { lockMs: 8000, statementMs: 12_000, idleInTransactionMs: 15_000, silenceMs: 300 };

describe('a connection to PostgreSQL', () => {
  onDatabase('PostgreSQL', (server) => {
    let proxy: TcpProxy;
    let database: Database;
    beforeEach(async () => {
      proxy = await startTcpProxy(server().url ?? '');
    });
    afterEach(async () => {
      await database.close();
      await proxy.close();
    });
    const ask = (words: string) => sql<{ said: string }>`select ${words} || ' heard' as said`.execute(database.db);
    const outcomes = (answers: readonly PromiseSettledResult<unknown>[]) => answers.map(({ status }) => status);

    test.each(['reset', 'end'] as const)(
      'that breaks (%s) with a query under way fails that query, and the next one is answered',
      async (how) => {
        database = await connect({ url: proxy.url });
        proxy.hold('heard');
        const answers = Promise.allSettled(['one', 'two', 'three'].map(ask));
        await proxy.holding(3);
        proxy.breakHeld(how);
        expect(outcomes(await answers)).toEqual(['rejected', 'rejected', 'rejected']);
        expect((await ask('four')).rows).toEqual([{ said: 'four heard' }]);
      },
    );

    test('that breaks in a transaction tells what broke it, and not that it cannot be rolled back any more', async () => {
      database = await connect({ url: proxy.url });
      const broken = database.db.transaction().execute(async (db) => {
        proxy.hold('heard');
        const answer = sql`select 'heard'`.execute(db);
        await proxy.holding(1);
        proxy.breakHeld('reset');
        return answer;
      });
      await expect(broken).rejects.toMatchObject({ code: 'ECONNRESET' });
    });

    test('that is ended by the server between two queries of a transaction ends that transaction alone', async () => {
      database = await connect({ url: proxy.url });
      const ended = database.db.transaction().execute(async (db) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
        await sql`select pg_terminate_backend(${rows[0]?.pid}, 10000)`.execute(server().db);
        return sql`select 1`.execute(db);
      });
      await expect(ended).rejects.toThrow();
      expect((await ask('four')).rows).toEqual([{ said: 'four heard' }]);
    });

    test('that falls silent is given up, however many do at once', async () => {
      database = await connect({ url: proxy.url }, shortSilence);
      proxy.hold('heard');
      const all = Array.from({ length: 10 }, (_, index) => ask(`question ${index}`));
      await proxy.holding(10);
      const answers = await Promise.allSettled(all);
      expect(new Set(outcomes(answers))).toEqual(new Set(['rejected']));
      expect(answers[0]).toMatchObject({ reason: { message: 'The database did not answer a query within 0.3 s' } });
      proxy.letGo();
      expect((await ask('afterwards')).rows).toEqual([{ said: 'afterwards heard' }]);
    });
  });
});
