import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** Meetings, and the dates that summaries name. */
export async function createMeetings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meetings (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      title text,
      day date not null,
      starts_at timestamptz,
      place text,
      summary_id int references summaries,
      sequence int not null default 0,
      cancelled_at timestamptz
    );
    create index on meetings (committee_id, day);
    create index on meetings (summary_id);

    create table dates (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      summary_id int not null references summaries,
      line int not null,
      kind text not null check (kind in ('deadline', 'event', 'start', 'decision')),
      what text not null,
      from_day date,
      to_day date,
      certain boolean not null,
      text text not null,
      withdrawn boolean not null default false
    );
    create index on dates (committee_id, from_day);
    create index on dates (summary_id);
  `.execute(db);
  await trackRowChanges(db, 'meetings', { subject: 'meeting', id: 'id', key: ['id'] });
  await trackRowChanges(db, 'dates', { subject: 'date', id: 'id', key: ['id'] });
}
