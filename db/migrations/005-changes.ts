import { type Kysely, sql } from 'kysely';
import { keepRows } from '../changed-rows.ts';

/** What people change can be undone: the rows of each change as they were and as they became. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table changes (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      by_member int not null references members,
      at timestamptz not null,
      undone_at timestamptz,
      undone_by int references members
    );
    create index on changes (by_member, id) where undone_at is null;

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

    -- What was asked and taken back stays: who was asked may have read it.
    alter table extensions drop constraint if exists extensions_state_check;

    -- What somebody assigned to another, until they say yes or no; \`had\`: whose it was before.
    create table offers (
      id int generated always as identity primary key,
      action_id int not null references actions,
      member_id int not null references members,
      by_member int not null references members,
      at timestamptz not null,
      had jsonb not null,
      answer text check (answer in ('accepted', 'declined', 'overtaken')),
      reason text,
      answered_at timestamptz
    );
    create unique index one_open_offer on offers (action_id, member_id) where answer is null;
    create index on offers (action_id);

    alter table committees
      add closing text not null default 'all' check (closing in ('all', 'quorum', 'date')),
      add closing_quorum int not null default 75 check (closing_quorum between 1 and 100);

    -- What has a history grows with each release; its type in the schema is the list.
    alter table history drop constraint if exists history_subject_check;
    alter table history add change_id int default nullif(current_setting('rapporteur.change', true), '')::int;
    create index on history (change_id) where change_id is not null;
  `.execute(db);
  await keepRows(db, 'actions', { subject: 'action', id: 'id', key: ['id'] });
  await keepRows(db, 'action_owners', { subject: 'action', id: 'action_id', key: ['action_id', 'position'] });
  await keepRows(db, 'action_ticks', { subject: 'action', id: 'action_id', key: ['action_id', 'member_id'] });
  await keepRows(db, 'snoozes', { subject: 'action', id: 'action_id', key: ['action_id', 'member_id'] });
  await keepRows(db, 'extensions', { subject: 'action', id: 'action_id', key: ['id'] });
  await keepRows(db, 'action_statements', { subject: 'action', id: 'action_id', key: ['action_id', 'summary_id'] });
  await keepRows(db, 'offers', { subject: 'action', id: 'action_id', key: ['id'] });
  await keepRows(db, 'groups', { subject: 'group', id: 'id', key: ['id'] });
  await keepRows(db, 'group_members', { subject: 'group', id: 'group_id', key: ['group_id', 'member_id'] });
  await keepRows(db, 'meetings', { subject: 'meeting', id: 'id', key: ['id'] });
  await keepRows(db, 'dates', { subject: 'date', id: 'id', key: ['id'] });
  await keepRows(db, 'summaries', { subject: 'summary', id: 'id', key: ['id'] });
  await keepRows(db, 'members', { subject: 'member', id: 'id', key: ['id'] });
  await keepRows(db, 'member_aliases', { subject: 'member', id: 'member_id', key: ['committee_id', 'written'] });
  await keepRows(db, 'departures', { subject: 'member', id: 'member_id', key: ['id'] });
  await keepRows(db, 'hand_overs', { subject: 'hand-over', id: 'id', key: ['id'] });
  await keepRows(db, 'name_questions', { subject: 'name question', id: 'id', key: ['id'] });
  await keepRows(db, 'committees', { subject: 'committee', id: 'id', key: ['id'] });
}
