import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';
import { addDays, dayIn } from '../../src/domain/time/instant.ts';
import { planNotices } from '../../src/operations/planning/plan-notices.ts';
import { teamId } from '../slack/load.ts';

/** A committee of so many members with an action each, and one reminder of each that is due at `now`. */
export async function keepDueNotices(db: Kysely<Schema>, count: number, now: Date): Promise<void> {
  const due = addDays(dayIn('UTC', now), 7);
  await db.insertInto('workspaces').values({ teamId, enterpriseId: null }).execute();
  await sql`insert into committees (workspace_id, channel_id, name, created_at)
    select w.id, 'C0BENCH', 'Committee', ${now} from workspaces w`.execute(db);
  await sql`insert into members (committee_id, name, user_id, time_zone)
    select c.id, 'Member ' || n, 'U' || n, 'UTC' from committees c, generate_series(1, ${count}::int) n`.execute(db);
  await sql`insert into actions (committee_id, number, text, share, due, created_at)
    select c.id, n, 'Send comments on part ' || n || ' of the draft charter to the co-chairs', 'member', ${due}, ${now}
    from committees c, generate_series(1, ${count}::int) n`.execute(db);
  await sql`insert into action_owners (action_id, position, member_id, name)
    select a.id, 0, m.id, m.name from actions a join members m on m.name = 'Member ' || a.number`.execute(db);
  const committee = await db.selectFrom('committees').select('id').executeTakeFirstOrThrow();
  await planNotices(db, { kind: 'committee', committeeId: committee.id }, now);
  await db.deleteFrom('notices').where('reason', '<>', '1 day before').execute();
  await sql`update notices set due_at = ${now}`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** As if none had been delivered. */
export async function makeDueAgain(db: Kysely<Schema>): Promise<void> {
  await sql`update notices set state = 'waiting', delivery_id = null, lease_until = null, conversation_id = null,
    message_ts = null, settled_at = null`.execute(db);
  await sql`vacuum analyze notices`.execute(db);
}
