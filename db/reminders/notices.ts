import { sql } from 'kysely';
import type { Instant } from '../../src/domain/time/instant.ts';
import { installedAmong } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';
import { columnOfKind } from './subject-columns.ts';

interface CardMessage {
  readonly teamId: string;
  readonly channelId: string;
  readonly ts: string;
}

/**
 * The message that brought a summary's review or announcement, or the card of a vote, of a poll of meeting times or of a group made by hand, the latest; undefined
 * until it is delivered.
 */
export async function findMessageOf(
  db: Connection,
  kind: 'review' | 'announcement' | 'vote' | 'time poll' | 'group',
  subjectId: number,
): Promise<CardMessage | undefined> {
  const { rows } = await sql<CardMessage>`
    select w.team_id, n.conversation_id as channel_id, n.message_ts as ts
    from notices n join committees c on c.id = n.committee_id join workspaces w on w.id = c.workspace_id
    where ${sql.ref(`n.${columnOfKind(kind)}`)} = ${subjectId} and n.kind = ${kind} and n.state = 'delivered'
    order by n.id desc limit 1
  `.execute(db);
  return rows[0];
}

/** The messages that asked the secretariat about a summary's names, about what somebody left behind, or about a person. */
export async function listMessagesOf(
  db: Connection,
  kind: 'names' | 'handover' | 'roster question',
  subjectId: number,
): Promise<readonly CardMessage[]> {
  const { rows } = await sql<CardMessage>`
    select w.team_id, n.conversation_id as channel_id, n.message_ts as ts
    from notices n join committees c on c.id = n.committee_id join workspaces w on w.id = c.workspace_id
    where ${sql.ref(`n.${columnOfKind(kind)}`)} = ${subjectId} and n.kind = ${kind} and n.state = 'delivered' order by n.id
  `.execute(db);
  return rows;
}

/** The announcement that shows the group, and the summary it is of; undefined until it is delivered. */
export async function findCardOfGroup(
  db: Connection,
  groupId: number,
): Promise<(CardMessage & { readonly summaryId: number }) | undefined> {
  const { rows } = await sql<CardMessage & { readonly summaryId: number }>`
    select w.team_id, n.conversation_id as channel_id, n.message_ts as ts, n.summary_id
    from groups g join notices n on n.summary_id = g.summary_id and n.kind = 'announcement' and n.state = 'delivered'
    join committees c on c.id = n.committee_id join workspaces w on w.id = c.workspace_id
    where g.id = ${groupId} order by n.id desc limit 1
  `.execute(db);
  return rows[0];
}

/** The first moment later than `after`, up to and with `until`, at which something waiting falls due in those workspaces. */
export async function findNextDue(
  db: Connection,
  teamIds: readonly string[],
  after: Instant,
  until: Instant,
): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('notices')
    .where('state', '=', 'waiting')
    .where('dueAt', '>', after)
    .where('dueAt', '<=', until)
    .where(
      sql<boolean>`(select c.workspace_id from committees c where c.id = notices.committee_id) = any(${installedAmong(teamIds)})`,
    )
    .select('dueAt')
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst();
  return row?.dueAt;
}

/**
 * Kinds of notices that are planned for a day of their own: once that day is long past nothing plans them again, and nothing looks for the
 * message. Others stay: reviews, announcements and cards are updated in place, and of the rest the key keeps them from being said twice.
 */
const spent = [
  'action',
  'escalation',
  'awaited',
  'deadline',
  'meeting',
  'digest',
  'failures',
  'vote reminder',
] as const;

/** Deletes up to `most` notices of such kinds that were settled, whatever way, before then. Returns how many. */
export async function deleteNoticesBefore(db: Connection, before: Instant, most: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from notices where id = any(array(
      select id from notices where state in ('delivered', 'dropped', 'failed') and settled_at < ${before}
        and due_at < ${before} and kind = any(${spent}) limit ${most} for update skip locked))
  `.execute(db);
  return Number(numAffectedRows);
}

/** How many notices wait in those workspaces, and how many of them were due over a minute ago: a round begins each minute. */
export async function countWaiting(
  db: Connection,
  teamIds: readonly string[],
  now: Instant,
): Promise<{ readonly waiting: number; readonly late: number }> {
  const lateSince = new Date(now.getTime() - 60_000);
  const { rows } = await sql<{ waiting: number; late: number }>`
    select count(*) as waiting, count(*) filter (where n.due_at < ${lateSince}) as late
    from notices n join committees c on c.id = n.committee_id
    where n.state = 'waiting' and c.workspace_id = any(${installedAmong(teamIds)})
  `.execute(db);
  return rows[0] ?? { waiting: 0, late: 0 };
}
