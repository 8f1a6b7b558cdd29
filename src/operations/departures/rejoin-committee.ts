import { lockCommittee } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { findOpenDeparture } from '../../../db/roster/departures.ts';
import { listOfficers, setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { askOfficers } from './ask-officers.ts';
import { endDepartureOf } from './leave-committee.ts';

/**
 * A former member is in the committee's channel again. If they had left by themselves they are a member again, and it is asked whether they
 * have their former role. If their term was ended, the chair or the secretariat decide. Returns the departure that is over.
 */
export function rejoinCommittee(
  db: Connection,
  member: Member & { readonly userId: string },
  now: Instant,
): Promise<number | undefined> {
  return inTransaction(db, async (db) => {
    await lockCommittee(db, member.committeeId);
    const departure = await findOpenDeparture(db, member.id);
    if (departure?.how !== 'term') return comeBackAsMember(db, member, null, now);
    const { committeeId, id: memberId, userId } = member;
    await askOfficers(db, { committeeId, memberId, userId, asks: 'return', role: 'member' }, now);
    return undefined;
  });
}

/** The member is one again, without a role that they had; whether they have it again is asked of those who direct the committee meanwhile. */
export async function comeBackAsMember(
  db: Connection,
  member: Member & { readonly userId: string },
  by: Member | null,
  now: Instant,
): Promise<number | undefined> {
  const { committeeId, id: memberId, userId, role } = member;
  // Where nobody is left to ask, a committee would be without anybody who directs it for good.
  const isAsked = role !== 'member' && (await listOfficers(db, committeeId)).length > 0;
  if (isAsked) await setRole(db, memberId, 'member');
  const departureId = await endDepartureOf(db, member, by, now);
  if (isAsked) await askOfficers(db, { committeeId, memberId, userId, asks: 'role', role }, now);
  return departureId;
}
