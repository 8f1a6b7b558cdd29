import { sql } from 'kysely';
import { planNotices } from '../../src/operations/planning/plan-notices.ts';
import { inTurns } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { keepCommittees } from '../slack/committees.ts';
import { startServer } from '../slack/server.ts';

const changesARound = 50;

/** What a change of one group has planned anew, with 10,000 committees against 10, on PostgreSQL. */
export const measure: Measure = {
  name: 'planning-a-group',
  goal: 1.3,
  better: 'lower',
  run: async () => {
    const server = await startServer();
    try {
      const now = new Date();
      const changes = async (name: string, committees: number) => {
        const { db } = await server.database(name);
        await keepCommittees(db, committees, 1);
        await sql`update groups set kind = 'working group', offers_close = current_date + 20`.execute(db);
        await sql`vacuum analyze groups`.execute(db);
        const { groupId } = await db
          .selectFrom('groups')
          .select((select) => select.fn.max('id').as('groupId'))
          .executeTakeFirstOrThrow();
        return async () => {
          for (let count = 0; count < changesARound; count += 1) await planNotices(db, { kind: 'group', groupId }, now);
        };
      };
      return await inTurns(await changes('ten_thousand', 10_000), await changes('ten', 10), 9);
    } finally {
      await server.stop();
    }
  },
};
