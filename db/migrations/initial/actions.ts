import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** Actions: who owns them, who has done their part, how each revision stated them, and what is asked about them. */
export async function createActions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table actions (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      number int not null,
      text text not null,
      section text,
      share text not null check (share in ('each', 'any', 'member')),
      state text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
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
    create index on actions (summary_id) where summary_id is not null;
    create index on actions (taken_by) where taken_by is not null;

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

    create table action_statements (
      action_id int not null references actions,
      summary_id int not null references summaries,
      stated jsonb not null,
      primary key (action_id, summary_id)
    );
    create index on action_statements (summary_id);

    create table action_ticks (
      action_id int not null references actions,
      member_id int not null references members,
      at timestamptz not null,
      primary key (action_id, member_id)
    );
    create index on action_ticks (member_id);

    create table snoozes (
      action_id int not null references actions,
      member_id int not null references members,
      until date not null,
      primary key (action_id, member_id)
    );
    create index on snoozes (member_id);

    -- One that was taken back stays: who was asked may have read it.
    create table extensions (
      id int generated always as identity primary key,
      action_id int not null references actions,
      member_id int not null references members,
      until date not null,
      asked_at timestamptz not null,
      state text not null default 'asked',
      decided_by int references members,
      decided_at timestamptz
    );
    create unique index one_open_extension on extensions (action_id, member_id) where state = 'asked';
    create index on extensions (action_id);
    create index on extensions (member_id);
    create index on extensions (decided_by) where decided_by is not null;

    -- What somebody assigned to another, until they accept or decline it; \`had\`: whose it was before.
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
    create index on offers (member_id);
    create index on offers (by_member);
  `.execute(db);
  await trackRowChanges(db, 'actions', { subject: 'action', id: 'id', key: ['id'] });
  await trackRowChanges(db, 'action_owners', { subject: 'action', id: 'action_id', key: ['action_id', 'position'] });
  await trackRowChanges(db, 'action_statements', {
    subject: 'action',
    id: 'action_id',
    key: ['action_id', 'summary_id'],
  });
  await trackRowChanges(db, 'action_ticks', { subject: 'action', id: 'action_id', key: ['action_id', 'member_id'] });
  await trackRowChanges(db, 'snoozes', { subject: 'action', id: 'action_id', key: ['action_id', 'member_id'] });
  await trackRowChanges(db, 'extensions', { subject: 'action', id: 'action_id', key: ['id'] });
  await trackRowChanges(db, 'offers', { subject: 'action', id: 'action_id', key: ['id'] });
}
