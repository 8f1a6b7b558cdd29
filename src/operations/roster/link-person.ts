import type { Connection } from '../../../db/connection/connection.ts';
import { linkMember } from '../../../db/roster/members.ts';
import { answerNameQuestions } from '../../../db/roster/name-questions.ts';
import type { Member, Person } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { tellOfRole } from '../departures/ask-officers.ts';
import { planNotices } from '../planning/plan-notices.ts';

/**
 * Ties an entry of the roster to the person it certainly is: what was asked about it is answered, and its reminders are planned. A role that
 * comes with it is told to those who direct the committee.
 */
export async function linkPerson(
  db: Connection,
  member: Pick<Member, 'id' | 'committeeId' | 'role'>,
  person: Person,
  now: Instant,
): Promise<Member> {
  const linked = await linkMember(db, member.id, person);
  const asked = { committeeId: member.committeeId, memberId: member.id, names: [] };
  await answerNameQuestions(db, asked, { answer: `is ${person.name}`, by: null }, now);
  await planNotices(db, { kind: 'member', memberId: member.id }, now);
  const { committeeId, role } = member;
  if (role !== 'member') await tellOfRole(db, { committeeId, memberId: member.id, userId: person.userId, role }, now);
  return linked;
}
