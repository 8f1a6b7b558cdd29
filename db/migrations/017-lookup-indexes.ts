import { type Kysely, sql } from 'kysely';

/**
 * What is looked for by what it belongs to. Of all committees a meeting that moved, or a summary that was published, had the notices gone
 * through, a change of a group the open votes, a roster the open questions and lists, a hand-over the departures, and each minute the
 * committees.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on notices (meeting_id) where state = 'waiting' and meeting_id is not null;
    create index on notices (date_id) where state = 'waiting' and date_id is not null;
    create index on votes (group_id) where state = 'open' and group_id is not null;
    create index on name_questions (committee_id) where answer is null;
    create index on roster_imports (committee_id) where state = 'proposed';
    create index on departures (member_id);
    create index on committees (id) where closing = 'date';
  `.execute(db);
}
