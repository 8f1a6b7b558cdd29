import { type Kysely, sql } from 'kysely';

/**
 * What a click or a redrawn card asks for by what it belongs to: with a million notices and 100,000 actions each was looked for through
 * all of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on notices (vote_id) where vote_id is not null;
    create index on notices (departure_id) where departure_id is not null;
    create index on notices (committee_id, settled_at) where state = 'failed';
    create index on actions (summary_id) where summary_id is not null;
    create index on actions (taken_by) where taken_by is not null;
    create index on dates (summary_id);
    create index on meetings (summary_id);
    create index on groups (summary_id);
  `.execute(db);
}
