import { type Kysely, sql } from 'kysely';
import { keepRows } from '../changed-rows.ts';

/** Groups are led, closed and joined by rule; who would be in waits apart from who is in; seats are confirmed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table group_members
      add role text not null default 'member' check (role in ('lead', 'member', 'liaison', 'observer')),
      add liaison_to text;

    alter table groups
      add entry text not null default 'open' check (entry in ('open', 'approval', 'invitation')),
      add channel_id text,
      add charter_ends date,
      add closed_at timestamptz,
      add offers_close date,
      add confirmed_at timestamptz,
      add stated_name text,
      add created_by int references members;

    create table group_answers (
      group_id int not null references groups,
      member_id int not null references members,
      answer text not null check (answer in ('waits', 'asks', 'not this time')),
      at timestamptz not null,
      primary key (group_id, member_id)
    );
    create index on group_answers (member_id);

    alter table committees add offers_private boolean not null default false;

    -- What notices there are grows with each release; the type in the code is the list.
    alter table notices drop constraint if exists notices_kind_check;
    alter table notices add group_id int references groups, add about_member_id int references members;
    create index on notices (group_id) where state = 'waiting';
  `.execute(db);
  await keepRows(db, 'group_answers', { subject: 'group', id: 'group_id', key: ['group_id', 'member_id'] });
}
