import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../connection/connection.ts';

/** A payload of Slack's to be stored. */
export interface InboxEntry {
  readonly teamId: string;
  readonly key: string;
  readonly subject: string | null;
  readonly body: object;
}

/** One that another process took up and did not end. */
export interface AbandonedEntry {
  readonly id: number;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** A day old: nobody waits for it any more. */
  readonly isTooOld: boolean;
  /** The change that it asks for is made, and committed. */
  readonly isExecuted: boolean;
  /** The same person clicked on the same thing since. */
  readonly isSuperseded: boolean;
}

const inSeconds = (seconds: number): RawBuilder<Date> =>
  sql`clock_timestamp() + ${seconds}::float8 * interval '1 second'`;

/**
 * Stores what was not stored before, and closes what is worked off: payloads, which hold what people wrote, are kept no longer. Gives the id
 * of each that it was to store, undefined where Slack sent it again.
 *
 * One statement, since each command and click waits for the one and has the other done.
 */
export async function writeEntries(
  db: Connection,
  { save, close }: { readonly save: readonly InboxEntry[]; readonly close: readonly number[] },
  leaseSeconds: number,
): Promise<readonly (number | undefined)[]> {
  const { rows } = await sql<{ id: number; teamId: string; key: string }>`
    with closed as (update inbox set body = null, lease_until = null where id = any(${close}::int[]))
    insert into inbox (team_id, key, subject, body, lease_until)
    select team_id, key, subject, body, ${inSeconds(leaseSeconds)}
    from unnest(${save.map((entry) => entry.teamId)}::text[], ${save.map((entry) => entry.key)}::text[],
      ${save.map((entry) => entry.subject)}::text[], ${save.map((entry) => JSON.stringify(entry.body))}::jsonb[])
      as sent (team_id, key, subject, body)
    on conflict (team_id, key) do nothing
    returning id, team_id, key
  `.execute(db);
  const ids = new Map(rows.map(({ id, teamId, key }) => [`${teamId} ${key}`, id]));
  return save.map(({ teamId, key }) => {
    const id = ids.get(`${teamId} ${key}`);
    // Twice among these, it is stored once.
    ids.delete(`${teamId} ${key}`);
    return id;
  });
}

/**
 * Notes in the transaction of the change that `run` makes it; false where another run has made it. Several changes of one run are one
 * execution. An entry that is not stored yet, as that of a window, which is acknowledged last, is stored by this.
 */
export async function markExecuted(
  db: Connection,
  { teamId, key, run }: { readonly teamId: string; readonly key: string; readonly run: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into inbox (team_id, key, executed_by) values (${teamId}, ${key}, ${run})
    on conflict (team_id, key) do update set executed_by = excluded.executed_by
      where inbox.executed_by is null or inbox.executed_by = excluded.executed_by
    returning id
  `.execute(db);
  return rows.length === 1;
}

/** The process still works on them. */
export async function renewEntries(db: Connection, ids: readonly number[], leaseSeconds: number): Promise<void> {
  await sql`
    update inbox set lease_until = greatest(lease_until, ${inSeconds(leaseSeconds)})
    where id = any(${ids}::int[]) and lease_until is not null
  `.execute(db);
}

/**
 * Nobody works on them any more: the next to look takes them up. 'all': no other process is alive; what has failed three times waits for its
 * lease all the same.
 */
export async function releaseEntries(db: Connection, ids: readonly number[] | 'all'): Promise<void> {
  const which = ids === 'all' ? sql`attempts <= 3` : sql`id = any(${ids}::int[])`;
  await sql`update inbox set lease_until = clock_timestamp() where lease_until is not null and ${which}`.execute(db);
}

/**
 * Takes up the oldest of what processes left that ended; those of one database never take up the same. One at a time, so that its attempts
 * are those that were begun. Each one after the third waits twice as long as the one before, so that a payload that ends the process each
 * time ends it seldom.
 */
export async function claimAbandoned(
  db: Connection,
  teamId: string,
  leaseSeconds: number,
): Promise<AbandonedEntry | undefined> {
  const { rows } = await sql<AbandonedEntry>`
    update inbox i set attempts = i.attempts + 1,
      lease_until = clock_timestamp() + ${leaseSeconds}::float8 * 2 ^ greatest(0, least(i.attempts, 12) - 3) * interval '1 second'
    where i.id = (
      select id from inbox where team_id = ${teamId} and lease_until <= clock_timestamp()
      order by id limit 1 for update skip locked)
    returning i.id, i.key, i.body, i.executed_by is not null as is_executed,
      i.received_at < clock_timestamp() - interval '1 day' as is_too_old,
      exists (select from inbox later where later.team_id = i.team_id and later.subject = i.subject and later.id > i.id) as is_superseded
  `.execute(db);
  return rows[0];
}

/** Deletes what Slack sent from a workspace (`workspaceId`: ours). */
export async function deleteEntriesOf(db: Connection, workspaceId: number): Promise<void> {
  await sql`delete from inbox where team_id = (select team_id from workspaces where id = ${workspaceId})`.execute(db);
}

/** Forgets what was worked off a day ago. Slack repeats an event within hours, and a signature is good for five minutes. */
export async function pruneInbox(db: Connection): Promise<void> {
  await sql`
    delete from inbox where received_at < clock_timestamp() - interval '1 day' and lease_until is null
  `.execute(db);
}
