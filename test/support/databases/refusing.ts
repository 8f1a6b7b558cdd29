import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../../db/tables/schema.ts';

/** While `work` lasts, the database refuses each change of a row of the table: a fault that stays. */
export async function refusing(db: Kysely<Schema>, table: string, work: () => Promise<unknown>): Promise<void> {
  await sql`create function refuse() returns trigger language plpgsql as
    'begin raise exception ''% is refused'', tg_table_name; end'`.execute(db);
  await sql`create trigger refuse before insert or update or delete on ${sql.table(table)} for each row execute function refuse()`.execute(
    db,
  );
  try {
    await work();
  } finally {
    await sql`drop function refuse cascade`.execute(db);
  }
}
