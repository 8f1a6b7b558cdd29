import { sql } from 'kysely';
import type { FailedNotice } from '../../src/domain/reminders/failed-notice.ts';
import type { NoticeKind } from '../../src/domain/reminders/notice.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** A notice as an operator sees it. */
export interface ListedNotice {
  readonly id: number;
  readonly committee: string;
  readonly kind: NoticeKind;
  /** The member's name, or the conversation's id. */
  readonly to: string;
  /** What it is about, in words: "#12 Send comments". */
  readonly about: string;
  readonly reason: string;
  readonly dueAt: Instant;
  readonly state: 'waiting' | 'sending' | 'delivered' | 'dropped' | 'failed';
  readonly attempts: number;
  readonly why: string | null;
}

const about = sql`coalesce('#' || a.number || ' ' || a.text, d.what, g.title, s.name, w.name, v.question, '')`;

const noticesWithAll = sql`notices n
  join committees c on c.id = n.committee_id
  left join members m on m.id = n.member_id
  left join extensions e on e.id = n.extension_id
  left join actions a on a.id = coalesce(n.action_id, e.action_id)
  left join dates d on d.id = n.date_id
  left join meetings g on g.id = n.meeting_id
  left join summaries s on s.id = n.summary_id
  left join groups w on w.id = n.group_id
  left join votes v on v.id = n.vote_id`;

const listed = sql`
  select n.id, c.name as committee, n.kind, coalesce(m.name, n.channel_id) as "to", n.reason, n.due_at, n.state, n.attempts, n.why,
    ${about} as about
  from ${noticesWithAll}`;

/** What is late, under way or failed, and how many wait: all that an operator may have to look at. */
export async function listTroubled(
  db: Connection,
  now: Instant,
  limit: number,
): Promise<{ readonly waiting: number; readonly nextDue: Instant | null; readonly notices: readonly ListedNotice[] }> {
  const { rows } = await sql<ListedNotice>`
    ${listed} where n.state in ('sending', 'failed') or (n.state = 'waiting' and n.due_at <= ${now})
    order by n.due_at desc, n.id desc limit ${limit}
  `.execute(db);
  const ahead = await sql<{ waiting: number; nextDue: Instant | null }>`
    select count(*) as waiting, min(due_at) as next_due from notices where state = 'waiting' and due_at > ${now}
  `.execute(db);
  const [{ waiting, nextDue } = { waiting: 0, nextDue: null }] = ahead.rows;
  return { waiting, nextDue, notices: rows };
}

/** What could not be said in a committee since then, latest first; of that the secretariat could not be told of it, nothing. */
export async function listFailed(
  db: Connection,
  committeeId: number,
  since: Instant,
  limit: number,
): Promise<readonly FailedNotice[]> {
  const { rows } = await sql<FailedNotice>`
    select case when n.channel_id = c.channel_id then null else coalesce(m.name, n.channel_id) end as "to",
      ${about} as about, n.settled_at as failed_at, coalesce(n.why, '') as why
    from ${noticesWithAll}
    where n.committee_id = ${committeeId} and n.state = 'failed' and n.kind <> 'failures' and n.settled_at >= ${since}
    order by n.settled_at desc, n.id desc limit ${limit}
  `.execute(db);
  return rows;
}

/** When the member was last told of what failed. */
export async function findLastToldOfFailures(
  db: Connection,
  committeeId: number,
  memberId: number,
): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('notices')
    // Without its committee, which the keys are sorted by, all notices of all committees were looked through.
    .where('committeeId', '=', committeeId)
    .where('memberId', '=', memberId)
    .where('kind', '=', 'failures')
    .where('state', '=', 'delivered')
    .select('settledAt')
    .orderBy('settledAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.settledAt ?? undefined;
}

/** What is due from `from` on and before `until`, in order. */
export async function listDueBetween(db: Connection, from: Instant, until: Instant): Promise<readonly ListedNotice[]> {
  const { rows } = await sql<ListedNotice>`
    ${listed} where n.state = 'waiting' and n.due_at >= ${from} and n.due_at < ${until} order by n.due_at, n.id
  `.execute(db);
  return rows;
}
