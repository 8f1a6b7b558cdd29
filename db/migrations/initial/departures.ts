import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** Who left or was retired, and what becomes of the actions and seats they had. */
export async function createDepartures(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table departures (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      member_id int not null references members,
      how text not null check (how in ('channel', 'workspace', 'term')),
      at timestamptz not null,
      ended_at timestamptz
    );
    create unique index on departures (member_id) where ended_at is null;
    create index on departures (member_id);
    create index on departures (committee_id);

    create table hand_overs (
      id int generated always as identity primary key,
      departure_id int not null references departures,
      action_id int references actions,
      group_id int references groups,
      decided text,
      decided_by int references members,
      decided_at timestamptz,
      unique (departure_id, action_id),
      unique (departure_id, group_id),
      check ((action_id is null) <> (group_id is null))
    );
    create index on hand_overs (action_id) where action_id is not null;
    create index on hand_overs (group_id) where group_id is not null;
    create index on hand_overs (decided_by) where decided_by is not null;
  `.execute(db);
  await trackRowChanges(db, 'departures', { subject: 'member', id: 'member_id', key: ['id'] });
  await trackRowChanges(db, 'hand_overs', { subject: 'hand-over', id: 'id', key: ['id'] });
}
