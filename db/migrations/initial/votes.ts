import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** Votes with their options, ballots and electorate, which is fixed when a vote opens. */
export async function createVotes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table votes (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      number int not null,
      question text not null,
      group_id int references groups,
      quorum int,
      quorum_is_percent boolean not null default false,
      is_secret boolean not null,
      state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
      opened_at timestamptz not null,
      opened_by int not null references members,
      closes_at timestamptz not null,
      ended_at timestamptz,
      ended_by int references members,
      why text,
      entitled int,
      unique (committee_id, number)
    );
    create index on votes (committee_id) where state = 'open';
    create index on votes (group_id) where group_id is not null;
    create index on votes (group_id) where state = 'open' and group_id is not null;
    create index on votes (opened_by);
    create index on votes (ended_by) where ended_by is not null;

    create table vote_options (
      vote_id int not null references votes,
      position int not null,
      text text not null,
      voters int,
      primary key (vote_id, position)
    );

    create table vote_electors (
      vote_id int not null references votes,
      member_id int not null references members,
      primary key (vote_id, member_id)
    );
    create index on vote_electors (member_id);

    -- Who chose what, while it can be changed. No copy of these rows is kept anywhere: closing a secret vote deletes them.
    create table ballots (
      vote_id int not null references votes,
      member_id int not null references members,
      position int not null,
      at timestamptz not null,
      primary key (vote_id, member_id),
      foreign key (vote_id, position) references vote_options
    );
    create index on ballots (member_id);
  `.execute(db);
  await trackRowChanges(db, 'votes', { subject: 'vote', id: 'id', key: ['id'] });
}
