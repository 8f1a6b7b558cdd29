import { type Kysely, sql } from 'kysely';

/** A workspace from which the app was removed is spoken in no more, and its data goes after a while. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table workspaces add uninstalled_at timestamptz`.execute(db);
}
