import { type Kysely, sql } from 'kysely';

/** Committees of a workspace with their people, groups, summaries, actions and notices. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workspaces (
      id int generated always as identity primary key,
      team_id text not null unique,
      enterprise_id text
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
      feed_token text unique,
      last_action_number int not null default 0,
      created_at timestamptz not null,
      unique (workspace_id, channel_id)
    );

    create table members (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      name text not null,
      user_id text,
      time_zone text,
      role text not null default 'member' check (role in ('chair', 'secretariat', 'member')),
      reminder_days jsonb,
      reminder_time text,
      reminders_apart boolean not null default false,
      paused_until date,
      feed_token text unique,
      unique (committee_id, user_id)
    );
    create index on members (user_id);

    create table summaries (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      channel_id text not null,
      message_ts text not null,
      permalink text,
      text_hash text not null,
      name text not null,
      source_text text not null,
      posted_by text not null,
      received_at timestamptz not null,
      state text not null default 'draft' check (state in ('draft', 'published', 'discarded')),
      draft jsonb not null,
      review_page int not null default 0,
      published_at timestamptz,
      published_by int references members,
      unique (committee_id, channel_id, message_ts)
    );
    create unique index one_summary_a_text on summaries (committee_id, text_hash) where state <> 'discarded';

    create table groups (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      kind text not null check (kind in ('category', 'working group', 'topic', 'sub-group')),
      name text not null,
      short text,
      parent text,
      seats int,
      summary_id int references summaries,
      unique nulls not distinct (committee_id, kind, parent, name)
    );

    create table group_members (
      group_id int not null references groups,
      member_id int not null references members,
      joined_at timestamptz not null,
      primary key (group_id, member_id)
    );
    create index on group_members (member_id);

    create table meetings (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      title text,
      day date not null,
      starts_at timestamptz,
      place text,
      summary_id int references summaries,
      sequence int not null default 0,
      cancelled_at timestamptz
    );
    create index on meetings (committee_id, day);

    create table dates (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      summary_id int not null references summaries,
      line int not null,
      kind text not null check (kind in ('deadline', 'event', 'start', 'decision')),
      what text not null,
      from_day date,
      to_day date,
      certain boolean not null,
      text text not null
    );
    create index on dates (committee_id, from_day);

    create table actions (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      number int not null,
      text text not null,
      section text,
      share text not null check (share in ('each', 'any', 'member')),
      state text not null default 'open' check (state in ('open', 'done')),
      due date,
      due_text text,
      tied_to text check (tied_to in ('next meeting')),
      taken_by int references members,
      summary_id int references summaries,
      line int,
      quote text,
      created_at timestamptz not null,
      done_at timestamptz,
      unique (committee_id, number)
    );
    create index on actions (committee_id, due) where state = 'open';

    create table action_owners (
      action_id int not null references actions,
      position int not null,
      member_id int references members,
      group_id int references groups,
      name text not null,
      primary key (action_id, position)
    );
    create index on action_owners (member_id);
    create index on action_owners (group_id);

    create table action_ticks (
      action_id int not null references actions,
      member_id int not null references members,
      at timestamptz not null,
      primary key (action_id, member_id)
    );

    create table snoozes (
      action_id int not null references actions,
      member_id int not null references members,
      until date not null,
      primary key (action_id, member_id)
    );

    create table extensions (
      id int generated always as identity primary key,
      action_id int not null references actions,
      member_id int not null references members,
      until date not null,
      asked_at timestamptz not null,
      state text not null default 'asked' check (state in ('asked', 'granted', 'declined')),
      decided_by int references members,
      decided_at timestamptz
    );
    create unique index one_open_extension on extensions (action_id, member_id) where state = 'asked';

    create table history (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      subject text not null check (subject in ('action', 'group', 'meeting', 'summary')),
      subject_id int not null,
      at timestamptz not null,
      by_member int references members,
      what text not null,
      before text,
      after text
    );
    create index on history (subject, subject_id);

    create table requests (
      committee_id int not null references committees,
      id text not null,
      seen_at timestamptz not null,
      primary key (committee_id, id)
    );

    create table notices (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      key text not null,
      bundle text not null,
      kind text not null check (kind in ('review', 'announcement', 'action', 'deadline', 'meeting', 'meeting change', 'digest',
        'escalation', 'request', 'answer', 'not mine')),
      action_id int references actions,
      date_id int references dates,
      meeting_id int references meetings,
      summary_id int references summaries,
      extension_id int references extensions,
      member_id int references members,
      channel_id text,
      reason text not null,
      due_at timestamptz not null,
      state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'dropped', 'failed')),
      delivery_id uuid,
      lease_until timestamptz,
      attempted_at timestamptz,
      resting_until timestamptz,
      attempts int not null default 0,
      conversation_id text,
      message_ts text,
      settled_at timestamptz,
      why text,
      unique (committee_id, key),
      check ((member_id is null) <> (channel_id is null))
    );
    create index notices_waiting on notices (due_at) where state = 'waiting';
    create index notices_together on notices (bundle, due_at, id) where state = 'waiting';
    create index notices_sending on notices (lease_until) where state = 'sending';
    create index on notices (delivery_id) where delivery_id is not null;
    create index on notices (action_id) where state = 'waiting';
    create index on notices (summary_id) where summary_id is not null;
  `.execute(db);
}
