import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { NoticeKind } from '../../src/domain/reminders/notice.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { ifInstalled, installedAmong } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';
import { subjectId } from './subject-columns.ts';

/** A notice that this bot alone may settle until its lease ends, and the message it travels in. */
export interface ClaimedNotice {
  readonly id: number;
  readonly deliveryId: string;
  readonly key: string;
  readonly kind: NoticeKind;
  readonly committeeId: number;
  readonly subjectId: number;
  readonly memberId: number | null;
  readonly aboutMemberId: number | null;
  readonly reason: string;
  readonly dueAt: Instant;
  readonly attemptedAt: Instant;
  readonly teamId: string;
  /** Null where the member is in the workspace no more. */
  readonly conversationId: string | null;
}

const claimed = sql`
  n.id, n.delivery_id, n.key, n.kind, n.committee_id, n.member_id, n.reason, n.due_at, n.attempted_at,
  ${subjectId} as subject_id,
  n.about_member_id,
  (select w.team_id from committees c join workspaces w on w.id = c.workspace_id where c.id = n.committee_id) as team_id,
  coalesce(n.channel_id, (select m.user_id from members m where m.id = n.member_id)) as conversation_id`;

const inSeconds = (seconds: number): RawBuilder<Date> =>
  sql`clock_timestamp() + ${seconds}::float8 * interval '1 second'`;

/** Those of the workspaces in which something is due at `now`, or was begun and not ended. */
export async function listWorkspacesDue(
  db: Connection,
  teamIds: readonly string[],
  now: Instant,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct c.workspace_id as id from committees c where c.workspace_id = any(${installedAmong(teamIds)}) and c.id in (
      select committee_id from notices where state = 'waiting' and due_at <= ${now}
      union select committee_id from notices where state = 'sending' and lease_until <= clock_timestamp())
    order by id
  `.execute(db);
  return rows.map((row) => row.id);
}

export interface Claim {
  readonly workspaceId: number;
  /** Messages. */
  readonly most: number;
  readonly leaseSeconds: number;
}

/**
 * Takes what is due at `now` in a workspace, up to `most` messages, for `leaseSeconds`; nothing where the app was uninstalled. All that is
 * due in one bundle becomes one delivery.
 *
 * One statement: two bots that ask at once get different bundles. Each locks the first notice of a bundle, and who does not get
 * that one leaves the bundle alone. Due by the committee's clock, leased by the database's: see `leaseUntil`.
 *
 * Tried, in notices claimed a second until none of 2,000 due at one moment was left, each three times (PostgreSQL 18, prepared
 * statements, two cores with nothing else to do):
 *
 *                                                            ten at a time          thirty at a time
 *     with first as (select ...), ... update ... from        1,678  1,821  1,513    4,861  5,054  4,715
 *     update ... where bundle in (select ...)                1,400  1,488  1,762    5,302  6,100  4,986
 *     update ... where bundle = any(array(select ...))       1,760  1,828  1,771    5,332  5,481  5,304    this
 *     select ..., then update with an array of what it gave  1,233  1,035  1,476    4,226  3,357  4,517
 *
 * All of them with the index in the order of the claim; without it every claim sorts all that is due, 430 a second by tens.
 */
export async function claimDue(
  db: Connection,
  now: Instant,
  { workspaceId, most, leaseSeconds }: Claim,
): Promise<readonly ClaimedNotice[]> {
  const { rows } = await sql<ClaimedNotice>`
    update notices n
    set state = 'sending', delivery_id = md5(n.bundle || ${randomUUID()})::uuid, lease_until = ${inSeconds(leaseSeconds)},
      attempts = n.attempts + 1, attempted_at = least(${now}, clock_timestamp()), resting_until = null, why = null
    where n.state = 'waiting' and n.due_at <= ${now} and n.bundle = any(array(
      select f.bundle from notices f
      where f.state = 'waiting' and f.due_at <= ${now}
        and f.committee_id in (select id from committees where workspace_id = ${ifInstalled(workspaceId)})
        and (f.resting_until is null or f.resting_until <= clock_timestamp())
        -- Not as "not exists", for which the planner sometimes reads and joins all that is due.
        and f.id = (
          select first.id from notices first where first.bundle = f.bundle and first.state = 'waiting'
          order by first.due_at, first.id limit 1)
      order by f.due_at, f.id limit ${most} for update skip locked))
    returning ${claimed}
  `.execute(db);
  return rows;
}

/**
 * Takes deliveries whose lease has ended: somebody began to send them, and nobody knows how it ended. They are to be looked for,
 * never sent from here.
 */
export async function claimUnsettled(
  db: Connection,
  { workspaceId, most, leaseSeconds }: Claim,
): Promise<readonly ClaimedNotice[]> {
  const { rows } = await sql<ClaimedNotice>`
    with first as (
      select f.delivery_id from notices f
      where f.state = 'sending' and f.lease_until <= clock_timestamp()
        and f.committee_id in (select id from committees where workspace_id = ${ifInstalled(workspaceId)})
        and not exists (
          select from notices lower where lower.delivery_id = f.delivery_id and lower.state = 'sending' and lower.id < f.id)
      order by f.lease_until limit ${most} for update skip locked
    )
    update notices n set lease_until = ${inSeconds(leaseSeconds)}
    from first d where n.delivery_id = d.delivery_id and n.state = 'sending'
    returning ${claimed}
  `.execute(db);
  return rows;
}

/** A delivery, and the message that it became. */
export interface SaidDelivery {
  readonly deliveryId: string;
  readonly channelId: string;
  readonly ts: string;
}

/** Said. Returns what was still ours to settle. */
export async function markDelivered(
  db: Connection,
  said: readonly SaidDelivery[],
  now: Instant,
): Promise<readonly { readonly kind: NoticeKind; readonly subjectId: number; readonly reason: string }[]> {
  const column = (name: keyof SaidDelivery) => said.map((one) => one[name]);
  const { rows } = await sql<{ kind: NoticeKind; subjectId: number; reason: string }>`
    update notices n set state = 'delivered', conversation_id = said.channel_id, message_ts = said.ts,
      settled_at = ${now}, lease_until = null, why = null
    from unnest(${column('deliveryId')}::uuid[], ${column('channelId')}::text[], ${column('ts')}::text[])
      as said (delivery_id, channel_id, ts)
    where n.delivery_id = said.delivery_id and n.state = 'sending'
    returning kind, reason, ${subjectId} as subject_id
  `.execute(db);
  return rows;
}

export interface FailedRow {
  readonly committeeId: number;
  readonly memberId: number | null;
  readonly kind: NoticeKind;
  readonly reason: string;
  readonly actionId: number | null;
}

/** Cannot be said, ever. Returns what was still ours to settle. */
export async function settleFailed(
  db: Connection,
  deliveryId: string,
  why: string,
  now: Instant,
): Promise<readonly FailedRow[]> {
  const { rows } = await sql<FailedRow>`
    update notices set state = 'failed', settled_at = ${now}, lease_until = null, why = ${why}
    where delivery_id = ${deliveryId} and state = 'sending'
    returning committee_id, member_id, kind, reason, action_id
  `.execute(db);
  return rows;
}

/** What could not be said in a committee since then waits again, but what was to tell of that. Returns how many notices. */
export async function retryFailed(db: Connection, committeeId: number, since: Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('notices')
    .set({ state: 'waiting', deliveryId: null, settledAt: null, why: null })
    .where('committeeId', '=', committeeId)
    .where('state', '=', 'failed')
    .where('kind', '<>', 'failures')
    .where('settledAt', '>=', since)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Certainly not said: it waits again, and rests for so many seconds first. */
export async function requeue(db: Connection, deliveryId: string, seconds: number, why: string | null): Promise<void> {
  await sql`
    update notices set state = 'waiting', delivery_id = null, lease_until = null, why = ${why},
      resting_until = ${seconds > 0 ? inSeconds(seconds) : sql`null`}
    where delivery_id = ${deliveryId} and state = 'sending'
  `.execute(db);
}

/** Perhaps said: to be looked for after so many seconds. */
export async function recheckLater(db: Connection, deliveryId: string, seconds: number, why: string): Promise<void> {
  await sql`
    update notices set lease_until = ${inSeconds(seconds)}, why = ${why}
    where delivery_id = ${deliveryId} and state = 'sending'
  `.execute(db);
}
