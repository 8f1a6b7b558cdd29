import { type Migration, sql } from 'kysely';
import { trackRowChanges } from '../history/changed-rows.ts';

/** What people note of an action's progress. */
export const notesAndWaits: Migration = {
  async up(db) {
    await sql`
      create table action_notes (
        id int generated always as identity primary key,
        action_id int not null references actions,
        member_id int not null references members,
        text text not null,
        at timestamptz not null
      );
      create index on action_notes (action_id, id);
      create index on action_notes (member_id);
    `.execute(db);
    await trackRowChanges(db, 'action_notes', { subject: 'action', id: 'action_id', key: ['id'] });
  },
};
