import { type Kysely, sql } from 'kysely';
import { keepRows } from '../changed-rows.ts';

/**
 * Who is who, and what they may do: the electorate of a vote is fixed when it opens, people of other organisations are told from the
 * workspace's own, and who somebody is and whether they are a member again is asked of the chair and the secretariat.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table vote_electors (
      vote_id int not null references votes,
      member_id int not null references members,
      primary key (vote_id, member_id)
    );
    create index on vote_electors (member_id);

    -- Of votes that were asked before, whoever may vote now.
    insert into vote_electors (vote_id, member_id)
    select v.id, m.id from votes v join members m on m.committee_id = v.committee_id
    where m.former_since is null and (v.group_id is null or exists (
      select from group_members gm where gm.group_id = v.group_id and gm.member_id = m.id and gm.role <> 'observer'));

    alter table members add is_external boolean not null default false;

    -- Slackbot, which Slack does not call a bot, was taken for a person, and for the secretariat where it spoke first.
    update members set user_id = null, role = 'member', former_since = coalesce(former_since, now()) where user_id = 'USLACKBOT';

    create table roster_questions (
      id int generated always as identity primary key,
      committee_id int not null references committees,
      member_id int not null references members,
      user_id text not null,
      asks text not null check (asks in ('identity', 'role', 'return')),
      role text not null check (role in ('chair', 'secretariat', 'member')),
      asked_at timestamptz not null,
      answer text check (answer in ('yes', 'no', 'overtaken')),
      answered_by int references members,
      answered_at timestamptz
    );
    create index on roster_questions (member_id);
    create index on roster_questions (committee_id) where answer is null;

    alter table notices add roster_question_id int references roster_questions;
    create index on notices (roster_question_id) where roster_question_id is not null;
  `.execute(db);
  await keepRows(db, 'roster_questions', { subject: 'member', id: 'member_id', key: ['id'] });
}
