import { sql } from 'kysely';
import type { Instant } from '../src/domain/instant.ts';
import type { NoticeKind } from '../src/domain/notice.ts';
import type { Connection } from './connection.ts';

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

const listed = sql`
  select n.id, c.name as committee, n.kind, coalesce(m.name, n.channel_id) as "to", n.reason, n.due_at, n.state, n.attempts, n.why,
    coalesce('#' || a.number || ' ' || a.text, d.what, g.title, s.name, v.question, '') as about
  from notices n
  join committees c on c.id = n.committee_id
  left join members m on m.id = n.member_id
  left join extensions e on e.id = n.extension_id
  left join actions a on a.id = coalesce(n.action_id, e.action_id)
  left join dates d on d.id = n.date_id
  left join meetings g on g.id = n.meeting_id
  left join summaries s on s.id = n.summary_id
  left join votes v on v.id = n.vote_id`;

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

/** What is due from `from` on and before `until`, in order. */
export async function listDueBetween(db: Connection, from: Instant, until: Instant): Promise<readonly ListedNotice[]> {
  const { rows } = await sql<ListedNotice>`
    ${listed} where n.state = 'waiting' and n.due_at >= ${from} and n.due_at < ${until} order by n.due_at, n.id
  `.execute(db);
  return rows;
}
