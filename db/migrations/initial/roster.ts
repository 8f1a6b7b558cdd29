import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** The roster: people, the ways their names are written, lists that were posted, and what is asked about people. */
export async function createRoster(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table members (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      name text not null,
      user_id text,
      email text,
      region text,
      time_zone text,
      role text not null default 'member' check (role in ('chair', 'secretariat', 'member')),
      is_guest boolean not null default false,
      is_external boolean not null default false,
      is_elsewhere boolean not null default false,
      reminder_days jsonb,
      reminder_time text,
      reminders_apart boolean not null default false,
      paused_until date,
      feed_token text unique,
      former_since timestamptz,
      forgotten_at timestamptz,
      unique (committee_id, user_id)
    );
    create index on members (user_id);

    create table member_aliases (
      committee_id int not null references committees,
      member_id int not null references members,
      written text not null,
      primary key (committee_id, written)
    );
    create index on member_aliases (member_id);

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
    create index on roster_imports (committee_id);
    create index on roster_imports (committee_id) where state = 'proposed';
    create index on roster_imports (by_member);

    create table roster_questions (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      member_id int not null references members,
      user_id text not null,
      asks text not null check (asks in ('identity', 'role', 'return')),
      role text not null check (role in ('chair', 'secretariat', 'member')),
      asked_at timestamptz not null,
      answer text check (answer in ('yes', 'no', 'overtaken')),
      answered_by int references members,
      answered_at timestamptz
    );
    create index on roster_questions (member_id);
    create index on roster_questions (committee_id) where answer is null;
    create index on roster_questions (committee_id);
    create index on roster_questions (answered_by) where answered_by is not null;
  `.execute(db);
  await trackRowChanges(db, 'members', { subject: 'member', id: 'id', key: ['id'] });
  await trackRowChanges(db, 'member_aliases', { subject: 'member', id: 'member_id', key: ['committee_id', 'written'] });
  await trackRowChanges(db, 'roster_questions', { subject: 'member', id: 'member_id', key: ['id'] });
}
