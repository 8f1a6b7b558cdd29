import { type Kysely, sql } from 'kysely';

/** Who changed what and when; and of each change the rows as they were and as they became, so that it can be undone. */
export async function createHistory(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table changes (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      by_member int not null references members,
      at timestamptz not null,
      undone_at timestamptz,
      undone_by int references members,
      -- False once its rows are deleted: each minute those to delete are found by an index, and not among all there ever were.
      rows_kept boolean not null default true
    );
    create index on changes (by_member, id) where undone_at is null;
    create index on changes (by_member);
    create index on changes (committee_id);
    create index on changes (undone_by) where undone_by is not null;
    create index on changes (at) where rows_kept and undone_at is null;

    create table changed_rows (
      id int generated always as identity primary key,
      change_id int not null references changes on delete cascade,
      table_name text not null,
      key jsonb not null,
      subject text not null,
      subject_id int not null,
      before jsonb,
      after jsonb
    );
    create index on changed_rows (change_id);
    create index on changed_rows (subject, subject_id, change_id);

    -- What has a history grows with each release; the type of \`subject\` in the code is the list.
    create table history (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      subject text not null,
      subject_id int not null,
      at timestamptz not null,
      by_member int references members,
      what text not null,
      before text,
      after text,
      change_id int default nullif(current_setting('rapporteur.change', true), '')::int
    );
    create index on history (subject, subject_id);
    create index on history (committee_id);
    create index on history (by_member) where by_member is not null;
    create index on history (change_id) where change_id is not null;
  `.execute(db);
}
