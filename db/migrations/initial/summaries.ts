import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** Summaries with all their revisions, and whom a name in them means. */
export async function createSummaries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table summaries (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      channel_id text not null,
      message_ts text not null,
      permalink text,
      -- A message's files and its words are read apart, and an older state of a message never replaces a newer one.
      file_id text,
      edited_ts text,
      text_hash text not null,
      name text not null,
      source_text text not null,
      posted_by text not null,
      received_at timestamptz not null,
      revises_id int references summaries,
      revision int not null default 1,
      corrections jsonb not null default '[]',
      state text not null default 'draft' check (state in ('draft', 'published', 'discarded')),
      draft jsonb not null,
      review_page int not null default 0,
      published_at timestamptz,
      published_by int references members,
      unique (committee_id, channel_id, message_ts, text_hash)
    );
    create unique index one_summary_a_text on summaries (committee_id, text_hash) where state <> 'discarded';
    create index on summaries (revises_id);
    create index on summaries (published_by) where published_by is not null;

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
    create index on name_questions (committee_id);
    create index on name_questions (committee_id) where answer is null;
    create index on name_questions (answered_by) where answered_by is not null;
  `.execute(db);
  await trackRowChanges(db, 'summaries', { subject: 'summary', id: 'id', key: ['id'] });
  await trackRowChanges(db, 'name_questions', { subject: 'name question', id: 'id', key: ['id'] });
}
