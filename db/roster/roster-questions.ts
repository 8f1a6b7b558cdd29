import { sql } from 'kysely';
import type { RosterQuestion } from '../../src/domain/roster/roster-question.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import { lockRow } from '../connection/lock-row.ts';
import { leadsAny, memberJson } from './members.ts';

type Asked = Pick<RosterQuestion, 'committeeId' | 'userId' | 'asks' | 'role'> & { readonly memberId: number };

/**
 * Notes what is to be asked. Undefined where the same is asked already, or the names of a summary ask whether this person is that member.
 * Safe against doing so twice at once while the committee is locked.
 */
export async function addRosterQuestion(db: Connection, asked: Asked, now: Instant): Promise<number | undefined> {
  const { committeeId, memberId, userId, asks, role } = asked;
  const candidate = JSON.stringify([{ userId }]);
  const { rows } = await sql<{ id: number }>`
    insert into roster_questions (committee_id, member_id, user_id, asks, role, asked_at)
    select ${committeeId}::int, ${memberId}::int, ${userId}::text, ${asks}::text, ${role}::text, ${now}::timestamptz
    where not exists (
        select from roster_questions q
        where q.member_id = ${memberId} and q.user_id = ${userId} and q.asks = ${asks} and q.answer is null)
      and not exists (
        select from name_questions n where ${asks} = 'identity' and n.member_id = ${memberId} and n.answer is null
          and n.candidates @> ${candidate}::jsonb)
    returning id
  `.execute(db);
  return rows[0]?.id;
}

export async function findRosterQuestion(db: Connection, id: number): Promise<RosterQuestion | undefined> {
  const { rows } = await sql<RosterQuestion>`
    select q.id, q.committee_id, q.user_id, q.asks, q.role, q.answer,
      ${memberJson}::jsonb || jsonb_build_object('isLead', ${leadsAny(sql`m.id`)}) as member,
      (select a.name from members a where a.id = q.answered_by) as answered_by
    from roster_questions q join members m on m.id = q.member_id where q.id = ${id}
  `.execute(db);
  return rows[0];
}

/** Locked until the transaction ends: two who answer at once are heard one after the other. */
export async function lockRosterQuestion(db: Connection, id: number): Promise<RosterQuestion | undefined> {
  await lockRow(db, 'rosterQuestions', id);
  return findRosterQuestion(db, id);
}

export async function settleRosterQuestion(
  db: Connection,
  id: number,
  { answer, by }: { readonly answer: 'yes' | 'no'; readonly by: number | null },
  now: Instant,
): Promise<void> {
  await db
    .updateTable('rosterQuestions')
    .set({ answer, answeredBy: by, answeredAt: now })
    .where('id', '=', id)
    .execute();
}
