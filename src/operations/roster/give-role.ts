import type { Connection } from '../../../db/connection/connection.ts';
import { setRole } from '../../../db/roster/members.ts';
import type { KnownMember, Person, Role } from '../../domain/roster/member.ts';
import { isVouchedFor } from '../../domain/roster/roster-links.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { askOfficers, tellOfRole } from '../departures/ask-officers.ts';

/**
 * A heading has the member as chair or secretariat. The entry of somebody who is not in the workspace has the role at once, and a link to it is
 * asked about. Somebody of the workspace who has only the name has it when the chair or the secretariat say so: anybody may call themselves
 * in Slack what they like.
 */
export async function giveRole(
  db: Connection,
  member: KnownMember,
  role: Role,
  people: readonly Person[],
  now: Instant,
): Promise<void> {
  if (role === 'member' || member.role !== 'member') return;
  const { id: memberId, committeeId, userId } = member;
  if (userId === null) return setRole(db, memberId, role);
  const person = people.find((one) => one.userId === userId);
  const about = { committeeId, memberId, userId, role };
  if (!person || !isVouchedFor(member, person)) return askOfficers(db, { ...about, asks: 'identity' }, now);
  await setRole(db, memberId, role);
  await tellOfRole(db, about, now);
}
