import { type Kysely, sql } from 'kysely';

/**
 * What Slack sends, stored before it is acknowledged: Slack sends nothing again that was acknowledged, and a bot that died in that moment
 * would have lost it.
 */
export async function createInbox(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inbox (
      id int generated always as identity primary key,
      team_id text not null,
      key text not null,
      subject text,
      body jsonb,
      received_at timestamptz not null default clock_timestamp(),
      lease_until timestamptz,
      attempts int not null default 1,
      executed_by text,
      unique (team_id, key)
    );
    create index on inbox (team_id, lease_until) where lease_until is not null;
    create index on inbox (team_id, subject) where subject is not null;
    create index on inbox (received_at);
  `.execute(db);
}
