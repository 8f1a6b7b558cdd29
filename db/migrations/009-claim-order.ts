import { type Kysely, sql } from 'kysely';

/** What is due is claimed in the order of an index, and not sorted each time: at nine o'clock thousands are due at one moment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index notices_waiting;
    create index notices_waiting on notices (due_at, id) where state = 'waiting';
  `.execute(db);
}
