import { type Kysely, sql } from 'kysely';
import { trackRowChanges } from '../../history/changed-rows.ts';

/** Categories, working groups, topics and sub-groups: who is in, and who is on the waiting list, asks to join or declined. */
export async function createGroups(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table groups (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      kind text not null check (kind in ('category', 'working group', 'topic', 'sub-group')),
      name text not null,
      stated_name text,
      short text,
      parent text,
      seats int,
      entry text not null default 'open' check (entry in ('open', 'approval', 'invitation')),
      channel_id text,
      charter_ends date,
      offers_close date,
      confirmed_at timestamptz,
      closed_at timestamptz,
      summary_id int references summaries,
      created_by int references members,
      unique nulls not distinct (committee_id, kind, parent, name)
    );
    create index on groups (summary_id);
    create index on groups (created_by) where created_by is not null;

    create table group_members (
      group_id int not null references groups,
      member_id int not null references members,
      role text not null default 'member' check (role in ('lead', 'member', 'liaison', 'observer')),
      liaison_to text,
      joined_at timestamptz not null,
      primary key (group_id, member_id)
    );
    create index on group_members (member_id);

    create table group_answers (
      group_id int not null references groups,
      member_id int not null references members,
      answer text not null check (answer in ('waits', 'asks', 'not this time')),
      at timestamptz not null,
      primary key (group_id, member_id)
    );
    create index on group_answers (member_id);
  `.execute(db);
  await trackRowChanges(db, 'groups', { subject: 'group', id: 'id', key: ['id'] });
  await trackRowChanges(db, 'group_members', { subject: 'group', id: 'group_id', key: ['group_id', 'member_id'] });
  await trackRowChanges(db, 'group_answers', { subject: 'group', id: 'group_id', key: ['group_id', 'member_id'] });
}
