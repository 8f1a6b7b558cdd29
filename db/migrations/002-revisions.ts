import { type Kysely, sql } from 'kysely';

/** A summary may be corrected: each revision is kept, and an action knows how each of them stated it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table summaries
      add revises_id int references summaries,
      add revision int not null default 1,
      add corrections jsonb not null default '[]',
      drop constraint summaries_committee_id_channel_id_message_ts_key,
      add unique (committee_id, channel_id, message_ts, text_hash);
    create index on summaries (revises_id);

    create table action_statements (
      action_id int not null references actions,
      summary_id int not null references summaries,
      stated jsonb not null,
      primary key (action_id, summary_id)
    );

    alter table actions drop constraint actions_state_check, add check (state in ('open', 'done', 'withdrawn'));
    alter table dates add withdrawn boolean not null default false;
  `.execute(db);
}
