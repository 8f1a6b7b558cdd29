import { type Migration, sql } from 'kysely';
import { trackRowChanges } from '../history/changed-rows.ts';

/** What people note of an action's progress, and what it waits on. */
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

      -- One that is over is gone; the history tells of it.
      create table action_waits (
        id int generated always as identity primary key,
        action_id int not null unique references actions,
        member_id int references members,
        what text,
        by_member int not null references members,
        since timestamptz not null,
        check (member_id is not null or what is not null)
      );
      create index on action_waits (member_id) where member_id is not null;
      create index on action_waits (by_member);
    `.execute(db);
    await trackRowChanges(db, 'action_notes', { subject: 'action', id: 'action_id', key: ['id'] });
    await trackRowChanges(db, 'action_waits', { subject: 'action', id: 'action_id', key: ['id'] });
  },
};
