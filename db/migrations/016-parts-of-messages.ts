import { type Kysely, sql } from 'kysely';

/** A message's files and its words are read apart, and an older state of a message never replaces a newer one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table summaries add file_id text, add edited_ts text`.execute(db);
}
