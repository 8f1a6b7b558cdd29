import { type Kysely, sql } from 'kysely';

/** People come and go, and are written in many ways: aliases, regions, guests, departures and what they hand over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table members
      add email text,
      add region text,
      add is_guest boolean not null default false,
      add former_since timestamptz,
      add is_elsewhere boolean not null default false;

    create table member_aliases (
      committee_id int not null references committees,
      member_id int not null references members,
      written text not null,
      primary key (committee_id, written)
    );
    create index on member_aliases (member_id);

    create table departures (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      member_id int not null references members,
      how text not null check (how in ('channel', 'workspace', 'term')),
      at timestamptz not null,
      ended_at timestamptz
    );
    create unique index on departures (member_id) where ended_at is null;

    create table hand_overs (
      id int generated always as identity primary key,
      departure_id int not null references departures,
      action_id int references actions,
      group_id int references groups,
      decided text,
      decided_by int references members,
      decided_at timestamptz,
      unique (departure_id, action_id),
      unique (departure_id, group_id),
      check ((action_id is null) <> (group_id is null))
    );

    create table name_questions (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      summary_id int not null references summaries,
      name text not null,
      member_id int references members,
      candidates jsonb not null,
      answer text,
      answered_by int references members,
      answered_at timestamptz,
      unique (summary_id, name)
    );
    create index on name_questions (member_id);

    create table roster_imports (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      by_member int not null references members,
      source text not null,
      entries jsonb not null,
      is_whole boolean not null,
      state text not null default 'proposed' check (state in ('proposed', 'applied', 'discarded')),
      at timestamptz not null
    );

    -- What has a history grows with each release; its type in the schema is the list.
    alter table history drop constraint if exists history_subject_check;

    alter table notices add departure_id int references departures;
  `.execute(db);
}
