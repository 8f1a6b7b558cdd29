import { type Kysely, sql } from 'kysely';

/**
 * Who is forgotten keeps a place on the roster, without a name.
 *
 * Each foreign key has an index. When a committee is erased, each of its rows is looked for in every table that could point to it: with a
 * million notices and no index that is a million rows read for each action, member and meeting.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on action_statements (summary_id);
    create index on action_ticks (member_id);
    create index on changes (by_member);
    create index on changes (committee_id);
    create index on changes (undone_by) where undone_by is not null;
    create index on departures (committee_id);
    create index on extensions (action_id);
    create index on extensions (member_id);
    create index on extensions (decided_by) where decided_by is not null;
    create index on groups (created_by) where created_by is not null;
    create index on hand_overs (action_id) where action_id is not null;
    create index on hand_overs (group_id) where group_id is not null;
    create index on hand_overs (decided_by) where decided_by is not null;
    create index on history (committee_id);
    create index on history (by_member) where by_member is not null;
    create index on name_questions (committee_id);
    create index on name_questions (answered_by) where answered_by is not null;
    create index on notices (action_id) where action_id is not null;
    create index on notices (date_id) where date_id is not null;
    create index on notices (meeting_id) where meeting_id is not null;
    create index on notices (extension_id) where extension_id is not null;
    create index on notices (member_id) where member_id is not null;
    create index on notices (about_member_id) where about_member_id is not null;
    create index on offers (member_id);
    create index on offers (by_member);
    create index on roster_imports (committee_id);
    create index on roster_imports (by_member);
    create index on roster_questions (committee_id);
    create index on roster_questions (answered_by) where answered_by is not null;
    create index on snoozes (member_id);
    create index on summaries (published_by) where published_by is not null;
    create index on votes (group_id) where group_id is not null;
    create index on votes (opened_by);
    create index on votes (ended_by) where ended_by is not null;

    alter table members add forgotten_at timestamptz;

    -- Each minute the changes whose rows are forgotten are found by an index, and not among all there ever were.
    alter table changes add rows_kept boolean not null default false;
    update changes set rows_kept = true where id in (select change_id from changed_rows);
    alter table changes alter rows_kept set default true;
    create index on changes (at) where rows_kept and undone_at is null;

    update roster_imports set entries = '[]' where state <> 'proposed';
  `.execute(db);
}
