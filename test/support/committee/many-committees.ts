import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../../db/tables/schema.ts';

/** How many there are of each in a committee. */
const ofEach = { members: 10, actions: 5, notices: 20 };

/**
 * Committees that have something of everything: members, one of them the chair, a group that calls for volunteers, a vote of it, actions,
 * a summary, a date, a meeting, what waits to be said and what was. The figures of the planner are brought up to date, as autovacuum does.
 *
 * In each the member "Member 1" is the person `U0MANY`, and the ids of the n-th committee are what `inCommittee` tells.
 */
export async function keepManyCommittees(db: Kysely<Schema>, count: number, now: Date): Promise<void> {
  await sql`insert into workspaces (team_id) values ('T0COMMITTEE') on conflict do nothing`.execute(db);
  await sql`
    insert into committees (workspace_id, channel_id, name, created_at)
    select w.id, 'C0MANY' || n, 'Committee ' || n, ${now} from workspaces w, generate_series(1, ${count}::int) n order by n`.execute(
    db,
  );
  await sql`
    insert into members (committee_id, name, user_id, time_zone, role)
    select c.id, 'Member ' || n, case n when 1 then 'U0MANY' else 'U' || c.id || 'N' || n end, 'Europe/Zurich',
      case n when 2 then 'chair' else 'member' end
    from committees c, generate_series(1, ${ofEach.members}::int) n order by c.id, n`.execute(db);
  await sql`
    insert into groups (committee_id, kind, name, offers_close, charter_ends)
    select id, 'working group', 'Helpers', ${now}::date + 20, ${now}::date + 60 from committees order by id`.execute(
    db,
  );
  await sql`
    insert into group_members (group_id, member_id, joined_at, role)
    select g.id, m.id, ${now}, case when m.name = 'Member 2' then 'lead' else 'member' end
    from groups g join members m on m.committee_id = g.committee_id where m.name in ('Member 1', 'Member 2', 'Member 3')`.execute(
    db,
  );
  await sql`
    insert into summaries (committee_id, channel_id, message_ts, text_hash, name, source_text, posted_by, received_at, state, draft)
    select id, channel_id, '1.' || id, 'hash', 'message', 'text', 'U0MANY', ${now}, 'published', '{}' from committees order by id`.execute(
    db,
  );
  await sql`
    insert into actions (committee_id, number, text, share, due, created_at, summary_id)
    select s.committee_id, n, 'Send comments', case n when 1 then 'each' else 'member' end, ${now}::date + 10, ${now}, s.id
    from summaries s, generate_series(1, ${ofEach.actions}::int) n order by s.id, n`.execute(db);
  await sql`
    insert into action_owners (action_id, position, member_id, group_id, name)
    select a.id, 0, case a.share when 'member' then m.id end, case a.share when 'each' then g.id end, 'owner'
    from actions a join groups g on g.committee_id = a.committee_id
    join members m on m.committee_id = a.committee_id and m.name = 'Member ' || a.number`.execute(db);
  await sql`
    insert into votes (committee_id, number, question, group_id, is_secret, opened_at, opened_by, closes_at)
    select g.committee_id, 1, 'Shall we?', g.id, false, ${now}, m.id, ${now}::timestamptz + interval '9 days'
    from groups g join members m on m.committee_id = g.committee_id and m.role = 'chair' order by g.id`.execute(db);
  await sql`
    insert into vote_options (vote_id, position, text) select v.id, n, 'Option ' || n from votes v, generate_series(0, 1) n`.execute(
    db,
  );
  await sql`
    insert into dates (committee_id, summary_id, line, kind, what, from_day, to_day, certain, text)
    select committee_id, id, 1, 'deadline', 'The call', ${now}::date + 9, ${now}::date + 9, true, 'soon' from summaries`.execute(
    db,
  );
  await sql`
    insert into meetings (committee_id, day, summary_id) select committee_id, ${now}::date + 12, id from summaries order by id`.execute(
    db,
  );
  await sql`
    insert into notices (committee_id, key, bundle, kind, channel_id, reason, due_at, state)
    select c.id, 'digest ' || n, 'digest ' || c.id || ' ' || n, 'digest', c.channel_id, 'weekly',
      ${now}::timestamptz + interval '1 day' * n, case when n % 2 = 0 then 'waiting' else 'delivered' end
    from committees c, generate_series(1, ${ofEach.notices}::int) n`.execute(db);
  await sql`
    insert into changes (committee_id, by_member, at) select committee_id, id, ${now} from members`.execute(db);
  await sql`
    insert into history (committee_id, subject, subject_id, at, what, change_id)
    select a.committee_id, 'action', a.id, ${now}, 'added', null from actions a`.execute(db);
  await sql`
    insert into departures (committee_id, member_id, how, at)
    select committee_id, id, 'channel', ${now} from members where name = 'Member 10'`.execute(db);
  await sql`
    insert into name_questions (committee_id, summary_id, name, candidates)
    select committee_id, id, 'Sam', '[]' from summaries`.execute(db);
  await sql`
    insert into roster_imports (committee_id, by_member, source, entries, is_whole, at)
    select committee_id, id, 'a list', '[]', false, ${now} from members where role = 'chair'`.execute(db);
  await sql`analyze`.execute(db);
}

/** What is in the committee of that channel. */
export async function inCommittee(db: Kysely<Schema>, nth: number) {
  const { rows } = await sql<{
    committeeId: number;
    memberId: number;
    groupId: number;
    voteId: number;
    summaryId: number;
    meetingId: number;
    actionIds: number[];
  }>`
    select c.id as committee_id, g.id as group_id, v.id as vote_id, s.id as summary_id, t.id as meeting_id,
      (select id from members m where m.committee_id = c.id and m.name = 'Member 3') as member_id,
      array(select id from actions a where a.committee_id = c.id order by id) as action_ids
    from committees c join groups g on g.committee_id = c.id join votes v on v.committee_id = c.id
    join summaries s on s.committee_id = c.id join meetings t on t.committee_id = c.id
    where c.channel_id = ${`C0MANY${nth}`}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`There is no committee ${nth}`);
  return row;
}
