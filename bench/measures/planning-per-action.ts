import { sql } from 'kysely';
import { planNotices } from '../../src/operations/planning/plan-notices.ts';
import { round3 } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { keepCommittees } from '../slack/committees.ts';
import { startServer } from '../slack/server.ts';

/** Planning the reminders of a committee's 10,000 actions at once against 1,000 actions: the cost of one action. */
export const measure: Measure = {
  name: 'planning-per-action',
  goal: 1.3,
  better: 'lower',
  run: async () => {
    const server = await startServer();
    try {
      const perAction = async (name: string, actions: number) => {
        const { db } = await server.database(name);
        const [committee] = await keepCommittees(db, 1, actions);
        if (!committee) throw new Error('There is no committee');
        // Of one owner each: the few that are everybody's would weigh on the thousand alone.
        await sql`update actions set share = 'member'`.execute(db);
        const now = new Date('2020-01-01T00:00:00Z');
        const times: number[] = [];
        for (let round = 0; round < 3; round += 1) {
          // Deleted rows would lie in the way of the next round's.
          await sql`truncate notices`.execute(db);
          const began = performance.now();
          await planNotices(db, { kind: 'committee', committeeId: committee.id }, now);
          times.push(performance.now() - began);
        }
        return Math.min(...times) / actions;
      };
      const small = await perAction('thousand', 1000);
      const large = await perAction('ten_thousand', 10_000);
      return { ratio: round3(large / small), largeMs: round3(large), smallMs: round3(small) };
    } finally {
      await server.stop();
    }
  },
};
