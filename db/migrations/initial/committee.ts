import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** Workspaces and their committees, one a channel, with a committee's settings. */
export async function createCommittees(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workspaces (
      id int generated always as identity primary key,
      team_id text not null unique,
      enterprise_id text,
      -- Since when the app is removed: nothing is said there any more, and its data goes after a while.
      uninstalled_at timestamptz
    );

    create table committees (
      id int generated always as identity primary key,
      workspace_id int not null references workspaces,
      channel_id text not null,
      name text not null,
      time_zone text not null default 'UTC',
      reminder_days jsonb not null default '[7, 1, 0]',
      reminder_time text not null default '09:00',
      working_days_only boolean not null default false,
      digest_weekday int default 1 check (digest_weekday between 1 and 7),
      digest_time text not null default '09:00',
      closing text not null default 'all' check (closing in ('all', 'quorum', 'date')),
      closing_quorum int not null default 75 check (closing_quorum between 1 and 100),
      offers_private boolean not null default false,
      feed_token text unique,
      last_action_number int not null default 0,
      last_vote_number int not null default 0,
      created_at timestamptz not null,
      unique (workspace_id, channel_id)
    );
    create index on committees (id) where closing = 'date';
  `.execute(db);
  await trackRowChanges(db, 'committees', { subject: 'committee', id: 'id', key: ['id'] });
}
