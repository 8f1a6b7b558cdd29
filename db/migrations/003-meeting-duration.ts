import { type Migration, sql } from 'kysely';

/** How long a meeting lasts, which its calendar entry shows. */
export const meetingDuration: Migration = {
  async up(db) {
    await sql`alter table meetings add column duration_minutes int check (duration_minutes > 0)`.execute(db);
  },
};
