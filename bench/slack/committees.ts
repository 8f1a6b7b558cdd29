import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';
import { teamId } from './load.ts';

/** A member of every committee. */
export const askerId = 'U0ASKER';

export interface BenchedCommittee {
  readonly id: number;
  readonly channelId: string;
}

/**
 * Committees of 27 members, of whose open actions the first fifty are the actor's: four of five by name, every fifth as one of a
 * group of them all. The others are one member's each.
 */
export async function keepCommittees(
  db: Kysely<Schema>,
  count: number,
  actionsEach: number,
): Promise<readonly BenchedCommittee[]> {
  await db.insertInto('workspaces').values({ teamId, enterpriseId: null }).execute();
  await sql`insert into committees (workspace_id, channel_id, name, created_at)
    select w.id, 'C0BENCH' || n, 'Committee ' || n, now() from workspaces w, generate_series(1, ${count}::int) n`.execute(
    db,
  );
  await sql`insert into members (committee_id, name, user_id, time_zone)
    select c.id, 'Member ' || n, case n when 1 then ${askerId} else 'U' || c.id || 'N' || n end, 'Europe/Zurich'
    from committees c, generate_series(1, 27) n`.execute(db);
  await sql`insert into groups (committee_id, kind, name) select id, 'category', 'Members' from committees`.execute(db);
  await sql`insert into group_members (group_id, member_id, joined_at)
    select g.id, m.id, now() from groups g join members m on m.committee_id = g.committee_id`.execute(db);
  await sql`insert into actions (committee_id, number, text, section, share, due, created_at)
    select c.id, n, 'Send comments on part ' || n || ' of the draft charter to the co-chairs', 'Charter',
      case when n <= 50 and n % 5 = 0 then 'each' else 'member' end, current_date + n % 40, now()
    from committees c, generate_series(1, ${actionsEach}::int) n`.execute(db);
  await sql`insert into action_owners (action_id, position, member_id, group_id, name)
    select a.id, 0, case a.share when 'member' then m.id end, case a.share when 'each' then g.id end,
      case a.share when 'each' then g.name else m.name end
    from actions a join groups g on g.committee_id = a.committee_id
    join members m on m.committee_id = a.committee_id
      and m.name = 'Member ' || case when a.number <= 50 then 1 else 2 + a.number % 26 end`.execute(db);
  // As autovacuum leaves them: the planner knows how many rows there are.
  await sql`vacuum analyze`.execute(db);
  return db.selectFrom('committees').select(['id', 'channelId']).orderBy('id').execute();
}
