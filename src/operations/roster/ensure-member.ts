import { lockCommittee } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { addMember, findMember, listMembers, setRole } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Member, Person } from '../../domain/roster/member.ts';
import { linksFor } from '../../domain/roster/roster-links.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { askOfficers } from '../departures/ask-officers.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { linkPerson } from './link-person.ts';

/**
 * Puts a person of the channel on the roster: as the one member whom nobody is yet and who surely is this person, or as a new one; no bot.
 * Whether they are one who directs the committee, leads a group or has a vote in one that is open, whose name they have, is asked.
 * `bringsSummary`: who brings the first summary has set the bot up, and is the secretariat, unless they are a guest or of another
 * organisation.
 */
export function ensureMember(
  db: Connection,
  committee: Committee,
  person: Person | undefined,
  now: Instant,
  { bringsSummary = false }: { readonly bringsSummary?: boolean } = {},
): Promise<Member | Refusal> {
  return inTransaction(db, async (db) => {
    if (!person || person.isBot) return { kind: 'refused', because: 'unknown person' };
    // Somebody who joins the channel and opens the Home tab at once comes here twice.
    await lockCommittee(db, committee.id);
    const there = await findMember(db, committee.id, person.userId);
    if (there) return there;
    const { name, userId, timeZone, isGuest, isExternal } = person;
    const members = await listMembers(db, committee.id);
    const unlinked = members.filter((member) => member.userId === null);
    const {
      certain: [surely],
      toConfirm: [likely],
    } = linksFor(unlinked, [person]);
    const member = surely
      ? await linkPerson(db, surely.member, person, now)
      : await addMember(db, { committeeId: committee.id, name, userId, timeZone, isGuest, isExternal });
    // Not where no officer is left: the next newcomer would have the committee in their hands.
    const isOfWorkspace = (one: Pick<Member, 'isGuest' | 'isExternal'>) => !one.isGuest && !one.isExternal;
    const isFirst =
      bringsSummary && isOfWorkspace(person) && !members.some((one) => one.userId !== null && isOfWorkspace(one));
    if (likely) {
      const { id: memberId, committeeId, role } = likely.member;
      await askOfficers(db, { committeeId, memberId, userId, asks: 'identity', role }, now);
    }
    if (isFirst) await setRole(db, member.id, 'secretariat');
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
    return { ...member, role: isFirst ? 'secretariat' : member.role };
  });
}
