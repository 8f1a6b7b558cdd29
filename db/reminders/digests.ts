import { sql } from 'kysely';
import type { CalendarDay, Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

export interface DigestPlan {
  readonly committeeId: number;
  readonly channelId: string;
  readonly timeZone: string;
  /** 1 is Monday; null: no digest. */
  readonly weekday: number | null;
  readonly time: string;
}

export async function getDigestPlan(db: Connection, committeeId: number): Promise<DigestPlan> {
  return db
    .selectFrom('committees')
    .where('id', '=', committeeId)
    .select(['id as committeeId', 'channelId', 'timeZone', 'digestWeekday as weekday', 'digestTime as time'])
    .executeTakeFirstOrThrow();
}

/** Digests that are not due yet. */
export async function listWaitingDigests(
  db: Connection,
  committeeId: number,
  now: Instant,
): Promise<readonly { readonly id: number; readonly key: string }[]> {
  return db
    .selectFrom('notices')
    .where('committeeId', '=', committeeId)
    .where('kind', '=', 'digest')
    .where('state', '=', 'waiting')
    .where('dueAt', '>', now)
    .select(['id', 'key'])
    .execute();
}

/** What a week's digest tells: the actions done since `since` and due up to `until`, and how many are late or nobody's. */
export async function readDigest(
  db: Connection,
  committeeId: number,
  span: { readonly since: Instant; readonly today: CalendarDay; readonly until: CalendarDay },
): Promise<{
  readonly done: readonly number[];
  readonly dueSoon: readonly number[];
  readonly overdue: number;
  readonly unowned: number;
}> {
  const { rows } = await sql<{ done: number[]; dueSoon: number[]; overdue: number; unowned: number }>`
    select
      coalesce(json_agg(id) filter (where state = 'done' and done_at >= ${span.since}), '[]') as "done",
      coalesce(json_agg(id) filter (where state = 'open' and due >= ${span.today} and due <= ${span.until}), '[]') as "dueSoon",
      count(*) filter (where state = 'open' and due < ${span.today}) as "overdue",
      count(*) filter (where state = 'open' and taken_by is null and not exists (
        select from action_owners o where o.action_id = actions.id and (o.member_id is not null or o.group_id is not null)
      )) as "unowned"
    from actions where committee_id = ${committeeId} and (state = 'open' or done_at >= ${span.since})
  `.execute(db);
  return rows[0] ?? { done: [], dueSoon: [], overdue: 0, unowned: 0 };
}
