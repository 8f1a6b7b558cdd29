import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { listActionPage } from '../../../db/actions/actions.ts';
import { calendarDay } from '../../../src/domain/time/instant.ts';
import { onDatabase } from '../../support/databases/databases.ts';

describe('what is asked again and again', () => {
  onDatabase('PostgreSQL', (database) => {
    // As a statement that begins with `with` it was planned each time, which took longer than to run it.
    test('the list of actions is prepared once for a connection', async () => {
      const { db } = database();
      const page = { limit: 20, offset: 0 };
      const prepared = async () => {
        const { rows } = await sql<{ statement: string }>`
          select statement from pg_prepared_statements where statement like ${'%from actions a left join action_waits%'}`.execute(
          db,
        );
        return rows.length;
      };
      for (let asked = 0; asked < 3; asked += 1) {
        await listActionPage(db, 1, { which: 'open', whose: null }, calendarDay('2024-01-16'), page);
        expect(await prepared()).toBe(1);
      }
    });
  });
});
