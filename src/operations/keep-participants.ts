import type { Connection } from '../../db/connection.ts';
import { keepGroup } from '../../db/groups.ts';
import { addMember, linkMember, listMembers, putIntoGroup, setRole } from '../../db/members.ts';
import type { Instant } from '../domain/instant.ts';
import type { Person } from '../domain/member.ts';
import { matchName } from '../domain/name.ts';
import { linksFor, roleIn } from '../domain/roster.ts';
import type { Participant } from '../domain/summary.ts';
import { planNotices } from './plan-notices.ts';

/** Puts who was there on the roster, each once whatever the spelling, under the heading the summary has them under. */
export async function keepParticipants(
  db: Connection,
  committeeId: number,
  participants: readonly Participant[],
  people: readonly Person[],
  now: Instant,
): Promise<void> {
  const members = [...(await listMembers(db, committeeId))];
  const categories = new Map<string, number[]>();
  for (const { name, category } of participants) {
    const match = matchName(name, members);
    if (match.kind === 'several') continue;
    const role = roleIn(category);
    let member = match.kind === 'one' ? match.person : undefined;
    if (!member) {
      member = await addMember(db, { committeeId, name, role });
      members.push(member);
    } else if (role !== 'member' && member.role === 'member') {
      await setRole(db, member.id, role);
    }
    if (category) categories.set(category, [...(categories.get(category) ?? []), member.id]);
  }
  for (const [name, memberIds] of categories) {
    const group = await keepGroup(db, {
      committeeId,
      kind: 'category',
      name,
      short: null,
      parent: null,
      seats: 'unlimited',
      summaryId: null,
    });
    await putIntoGroup(db, group.id, memberIds, now);
  }
  for (const { member, person } of linksFor(members, people)) {
    await linkMember(db, member.id, person);
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
  }
}
