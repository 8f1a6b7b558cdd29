import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect } from '../../../db/connection/connect.ts';
import { migrate } from '../../../db/connection/migrate.ts';
import { createDatabase } from '../../support/databases/create-database.ts';
import { onBothDatabases, onDatabase } from '../../support/databases/databases.ts';

onBothDatabases('values come back as they went in', (database) => {
  test('a day is the text it was, a count is a number, a moment is a Date', async () => {
    const { rows } = await sql`
      select date '2024-01-31' as day, count(*) as count, timestamptz '2024-02-06 11:00+00' as moment from (values (1), (2)) two
    `.execute(database().db);
    expect(rows).toEqual([{ day: '2024-01-31', count: 2, moment: new Date('2024-02-06T11:00:00Z') }]);
  });
});

/** Every one there is, in order: a file that is not registered would never run. */
const files = readdirSync(join(import.meta.dirname, '..', '..', '..', 'db', 'migrations'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

describe('migrate', () => {
  onDatabase('PostgreSQL', (database) => {
    test('bots starting together migrate once', async () => {
      const fresh = await createDatabase(database().url ?? '', `fresh_${process.pid}`);
      const bots = await Promise.all([1, 2, 3, 4].map(() => connect({ url: fresh.url })));
      const ran = await Promise.all(bots.map((bot) => migrate(bot.db)));
      expect(ran.flat()).toEqual(files);
      await Promise.all(bots.map((bot) => bot.close()));
      await fresh.drop();
    });
  });
});
