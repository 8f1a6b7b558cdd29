import type { Connection } from '../../db/connection.ts';
import { linkMember } from '../../db/members.ts';
import { answerNameQuestions } from '../../db/name-questions.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member, Person } from '../domain/member.ts';
import { tellOfRole } from './ask-directors.ts';
import { planNotices } from './plan-notices.ts';

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
