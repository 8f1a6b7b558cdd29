import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { connect } from '../../../db/connection/connect.ts';
import { migrate } from '../../../db/connection/migrate.ts';
import * as initial from '../../../db/migrations/001-initial.ts';
import { handoversAsOneWord } from '../../../db/migrations/002-handovers.ts';
import { noticeKeys } from '../../../src/domain/reminders/notice-keys.ts';
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

const left = { departureId: 1 };
const lea = { memberId: 2 };

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

    test('what was asked and decided in 0.1.0 about a member who left is still a handover’s', async () => {
      const fresh = await createDatabase(database().url ?? '', `initial_${process.pid}`);
      // One connection, which keeps what is set on it.
      const pool = new pg.Pool({ connectionString: fresh.url, max: 1 });
      const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
      await initial.up(db);
      await sql`
        insert into workspaces (team_id) values ('T0OWF');
        insert into committees (workspace_id, channel_id, name, created_at) values (1, 'C0PC', 'Programme', now());
        insert into members (committee_id, name) values (1, 'Tunde'), (1, 'Lea');
        insert into groups (committee_id, kind, name) values (1, 'working group', 'WG-Quay');
        insert into departures (committee_id, member_id, how, at) values (1, 1, 'term', now());
        insert into hand_overs (departure_id, group_id) values (1, 1);
        insert into notices (committee_id, key, bundle, kind, departure_id, member_id, reason, due_at)
        values (1, 'hand-over 1 to member 2', 'hand-over 1 to member 2', 'hand-over', 1, 2, 'a member left', now());
        insert into changes (committee_id, by_member, at) values (1, 2, now());
        select set_config('rapporteur.change', '1', false);
        update hand_overs set decided = 'left vacant';
      `.execute(db);
      await handoversAsOneWord.up(db);
      expect((await sql`select kind, key, bundle from notices`.execute(db)).rows).toEqual([
        { kind: 'handover', key: noticeKeys.handover(left, lea), bundle: noticeKeys.handover(left, lea) },
      ]);
      await sql`update handovers set decided = 'left as it is'`.execute(db);
      const changed = { table_name: 'handovers', subject: 'handover', subject_id: 1 };
      expect((await sql`select table_name, subject, subject_id from changed_rows`.execute(db)).rows).toEqual([
        changed,
        changed,
      ]);
      await db.destroy();
      await fresh.drop();
    });
  });
});
