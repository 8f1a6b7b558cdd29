import { type Connection, inTransaction } from '../../db/connection.ts';
import { addMember, findMember, linkMember, listDirectors, listMembers, setRole } from '../../db/members.ts';
import type { Committee } from '../domain/committee.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member, Person } from '../domain/member.ts';
import { matchName } from '../domain/name.ts';
import { planNotices } from './plan-notices.ts';

/**
 * Puts a person of the channel on the roster: as the one member of that name whom nobody is yet, or as a new one. The first
 * person there is has set the bot up, and is the secretariat, unless he is a guest.
 */
export function takeSeat(db: Connection, committee: Committee, person: Person, now: Instant): Promise<Member> {
  return inTransaction(db, async (db) => {
    const there = await findMember(db, committee.id, person.userId);
    if (there) return there;
    const { name, userId, timeZone, isGuest } = person;
    const unlinked = (await listMembers(db, committee.id)).filter((member) => member.userId === null);
    const match = matchName(person.name, unlinked);
    const member =
      match.kind === 'one'
        ? await linkMember(db, match.person.id, person)
        : await addMember(db, { committeeId: committee.id, name, userId, timeZone, isGuest });
    const isFirst = !isGuest && (await listDirectors(db, committee.id)).length === 0;
    if (isFirst) await setRole(db, member.id, 'secretariat');
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
    return { ...member, role: isFirst ? 'secretariat' : member.role };
  });
}
