import { type Kysely, sql } from 'kysely';

/** A group made by hand has a card of its own, which each coming and going looks for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on notices (group_id) where group_id is not null`.execute(db);
}
