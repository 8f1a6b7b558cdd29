import { sql } from 'kysely';
import type { PlannedGroup } from '../../src/domain/reminders/group-notices.ts';
import type { Connection } from '../connection/connection.ts';
import type { PlanSubject } from './notice-plans.ts';

/** The groups whose days the subject bears on: one by its id, of the others those that have a day to be told of. Of a member, what they are to be told. */
export async function listPlannedGroups(db: Connection, subject: PlanSubject): Promise<readonly PlannedGroup[]> {
  const which = groupsOf(subject);
  if (!which) return [];
  const whose = subject.kind === 'member' ? sql`m.id = ${subject.memberId}` : sql`true`;
  const reader = sql`json_build_object('memberId', m.id, 'timeZone', m.time_zone, 'reminderTime', m.reminder_time,
    'quietUntil', m.paused_until)`;
  const ofRole = (role: 'chair' | 'secretariat') =>
    sql`(select coalesce(json_agg(${reader} order by m.id), '[]') from here m where m.committee_id = g.committee_id and m.role = ${sql.lit(role)})`;
  const { rows } = await sql<PlannedGroup>`
    -- Named four times, it is made once, as it stands: without the committees, of everybody there is.
    with here as (select * from members m where m.user_id is not null and m.former_since is null and ${whose}
      and m.committee_id in (select g.committee_id from groups g where ${which}))
    select g.id, g.committee_id, c.time_zone, c.channel_id, c.reminder_time, g.offers_close, g.charter_ends,
      g.closed_at is not null as is_closed, g.confirmed_at is not null as is_confirmed,
      ${ofRole('chair')} as chairs, ${ofRole('secretariat')} as secretariat,
      (select coalesce(json_agg(${reader} order by m.id), '[]') from here m join group_members gm on gm.member_id = m.id
        where gm.group_id = g.id and gm.role = 'lead') as leads,
      (select coalesce(json_agg(${reader} order by m.id), '[]') from here m
        where g.offers_close is not null and m.committee_id = g.committee_id and m.role = 'member' and not exists (
          select from (select group_id, member_id from group_members union all select group_id, member_id from group_answers) a
          join groups o on o.id = a.group_id
          where a.member_id = m.id and (o.id = g.id or g.kind = 'topic' and o.kind = 'topic'
            and o.committee_id = g.committee_id and o.parent is not distinct from g.parent))) as unanswered
    from groups g join committees c on c.id = g.committee_id where ${which}`.execute(db);
  return rows;
}

function groupsOf(subject: PlanSubject) {
  const hasDay = sql`g.closed_at is null and (g.offers_close is not null or g.charter_ends is not null)`;
  switch (subject.kind) {
    case 'group':
      return sql`g.id = ${subject.groupId}`;
    case 'committee':
      return sql`${hasDay} and g.committee_id = ${subject.committeeId}`;
    case 'member':
      return sql`${hasDay} and g.committee_id = (select committee_id from members where id = ${subject.memberId})`;
    default:
      return undefined;
  }
}
