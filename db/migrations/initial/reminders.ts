import { type Kysely, sql } from 'kysely';

/** What is to be said to whom and when, and what was said. */
export async function createReminders(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What notices there are grows with each release; the type of \`kind\` in the code is the list.
    create table notices (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      key text not null,
      bundle text not null,
      kind text not null,
      action_id int references actions,
      date_id int references dates,
      meeting_id int references meetings,
      summary_id int references summaries,
      extension_id int references extensions,
      departure_id int references departures,
      group_id int references groups,
      vote_id int references votes,
      roster_question_id int references roster_questions,
      about_member_id int references members,
      member_id int references members,
      channel_id text,
      reason text not null,
      due_at timestamptz not null,
      state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'dropped', 'failed')),
      delivery_id uuid,
      lease_until timestamptz,
      attempted_at timestamptz,
      resting_until timestamptz,
      attempts int not null default 0,
      conversation_id text,
      message_ts text,
      settled_at timestamptz,
      why text,
      unique (committee_id, key),
      check ((member_id is null) <> (channel_id is null))
    );

    -- What is due is claimed in the order of an index, and not sorted each time: at nine o'clock thousands are due at one moment.
    create index notices_waiting on notices (due_at, id) where state = 'waiting';
    create index notices_together on notices (bundle, due_at, id) where state = 'waiting';
    create index notices_sending on notices (lease_until) where state = 'sending';
    create index on notices (committee_id, settled_at) where state = 'failed';
    create index on notices (delivery_id) where delivery_id is not null;

    -- What is still to be said about something that changes.
    create index on notices (action_id) where state = 'waiting';
    create index on notices (group_id) where state = 'waiting';
    create index on notices (vote_id) where state = 'waiting';

    -- All that was said about something: for its cards, and for each foreign key, since a committee that is erased has each of its
    -- rows looked for here. With a million notices and no index all of them were read for each action, member and meeting.
    create index on notices (action_id) where action_id is not null;
    create index on notices (date_id) where date_id is not null;
    create index on notices (meeting_id) where meeting_id is not null;
    create index on notices (summary_id) where summary_id is not null;
    create index on notices (extension_id) where extension_id is not null;
    create index on notices (departure_id) where departure_id is not null;
    create index on notices (group_id) where group_id is not null;
    create index on notices (vote_id) where vote_id is not null;
    create index on notices (roster_question_id) where roster_question_id is not null;
    create index on notices (about_member_id) where about_member_id is not null;
    create index on notices (member_id) where member_id is not null;

    create index on notices (meeting_id) where state = 'waiting' and meeting_id is not null;
    create index on notices (date_id) where state = 'waiting' and date_id is not null;
  `.execute(db);
}
