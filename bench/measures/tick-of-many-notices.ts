import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';
import { deliverNotices } from '../../src/operations/delivery/deliver-notices.ts';
import type { Messenger } from '../../src/operations/ports/messenger.ts';
import { inTurns } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { keepCommittees } from '../slack/committees.ts';
import { teamId } from '../slack/load.ts';
import { startServer } from '../slack/server.ts';

const silent: Messenger = {
  teamIds: () => [teamId],
  send: () => Promise.reject(new Error('Nothing is due')),
  find: () => Promise.reject(new Error('Nothing is due')),
  redraw: () => Promise.resolve(),
};
const ticksARound = 50;

/** A minute in which nothing is due, with 1,000,000 notices still to come against 1,000, on PostgreSQL. */
export const measure: Measure = {
  name: 'tick-of-many-notices',
  goal: 1.3,
  better: 'lower',
  run: async () => {
    const server = await startServer();
    try {
      const now = new Date('2027-01-12T12:00:00Z');
      const tick = async (name: string, notices: number) => {
        const { db } = await server.database(name);
        const [committee] = await keepCommittees(db, 1, 1);
        if (!committee) throw new Error('There is no committee');
        await keepNotices(db, committee.id, notices, now);
        return async () => {
          for (let count = 0; count < ticksARound; count += 1) await deliverNotices(db, silent, now);
        };
      };
      return await inTurns(await tick('million', 1_000_000), await tick('thousand', 1000), 9);
    } finally {
      await server.stop();
    }
  },
};

/** So many rows are inserted well within the 12 s that a connection lets a statement take. */
const batch = 100_000;

/** A reminder a minute from an hour on; the planner's figures are brought up to date, as autovacuum does. */
async function keepNotices(db: Kysely<Schema>, committeeId: number, count: number, now: Date): Promise<void> {
  for (let first = 1; first <= count; first += batch)
    await sql`
      insert into notices (committee_id, key, bundle, kind, channel_id, reason, due_at)
      select ${committeeId}, 'digest ' || n, 'digest ' || n % 1000, 'digest', 'C0', 'weekly',
        ${now}::timestamptz + interval '1 hour' + n * interval '1 minute'
      from generate_series(${first}::int, ${Math.min(first + batch - 1, count)}::int) n
    `.execute(db);
  await sql`analyze notices`.execute(db);
}
