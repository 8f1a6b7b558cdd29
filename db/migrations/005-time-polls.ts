import { type Migration, sql } from 'kysely';
import { trackRowChanges } from '../history/changed-rows.ts';

/** When to meet, asked of the members: the slots and what each said of them. */
export const timePolls: Migration = {
  async up(db) {
    await sql`
      create table time_polls (
        id int generated always as identity primary key,
        committee_id int not null references committees,
        state text not null default 'open' check (state in ('open', 'set', 'withdrawn')),
        meeting_was text,
        opened_at timestamptz not null,
        opened_by int not null references members,
        ended_by int references members,
        chosen int
      );
      create index on time_polls (committee_id);
      create index on time_polls (committee_id) where state = 'open';
      create index on time_polls (opened_by);
      create index on time_polls (ended_by) where ended_by is not null;

      create table time_poll_slots (
        poll_id int not null references time_polls,
        position int not null,
        starts_at timestamptz not null,
        primary key (poll_id, position)
      );

      create table time_poll_answers (
        poll_id int not null references time_polls,
        position int not null,
        member_id int not null references members,
        answer text not null check (answer in ('works', 'if need be', 'not')),
        at timestamptz not null,
        primary key (poll_id, position, member_id),
        foreign key (poll_id, position) references time_poll_slots
      );
      create index on time_poll_answers (member_id);

      alter table notices add column time_poll_id int references time_polls;
      create index on notices (time_poll_id) where time_poll_id is not null;
    `.execute(db);
    await trackRowChanges(db, 'time_polls', { subject: 'time poll', id: 'id', key: ['id'] });
  },
};
