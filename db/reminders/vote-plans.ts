import { sql } from 'kysely';
import type { PlannedVote } from '../../src/domain/reminders/vote-notices.ts';
import type { Connection } from '../connection/connection.ts';
import { mayVote } from '../votes/votes.ts';
import type { PlanSubject } from './notice-plans.ts';

/** The votes whose notices the subject bears on: one by its id, whatever its state; of the others the open ones. */
export async function listPlannedVotes(db: Connection, subject: PlanSubject): Promise<readonly PlannedVote[]> {
  const which = votesOf(subject);
  if (!which) return [];
  const { rows } = await sql<PlannedVote>`
    select v.id, v.committee_id, v.state, v.opened_at, v.closes_at, v.ended_at, c.channel_id, c.time_zone, c.reminder_time,
      case when v.state = 'open' then (select coalesce(json_agg(json_build_object('memberId', m.id, 'timeZone', m.time_zone,
          'reminderTime', m.reminder_time, 'quietUntil', m.paused_until) order by m.id), '[]')
        from members m where ${mayVote} and m.user_id is not null and not exists (select from ballots b where b.vote_id = v.id and b.member_id = m.id)) else '[]' end as missing
    from votes v join committees c on c.id = v.committee_id where ${which}
  `.execute(db);
  return rows;
}

function votesOf(subject: PlanSubject) {
  switch (subject.kind) {
    case 'vote':
      return sql`v.id = ${subject.voteId}`;
    case 'committee':
      return sql`v.state = 'open' and v.committee_id = ${subject.committeeId}`;
    case 'group':
      return sql`v.state = 'open' and v.group_id = ${subject.groupId}`;
    case 'member':
      return sql`v.state = 'open' and v.committee_id = (select committee_id from members where id = ${subject.memberId})`;
    default:
      return undefined;
  }
}
