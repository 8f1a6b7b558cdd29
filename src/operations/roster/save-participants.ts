import type { Connection } from '../../../db/connection/connection.ts';
import { saveGroup } from '../../../db/groups/groups.ts';
import { addMember, listMembers, putIntoGroup } from '../../../db/roster/members.ts';
import { type KnownMember, newlyAdded, type Person } from '../../domain/roster/member.ts';
import { matchName } from '../../domain/roster/name.ts';
import { roleIn } from '../../domain/roster/roster.ts';
import { linksFor, type RosterLinks } from '../../domain/roster/roster-links.ts';
import type { Participant } from '../../domain/summaries/summary.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { giveRole } from './give-role.ts';
import { linkPerson } from './link-person.ts';

/** People to ask about, once the participants are on the roster. */
export interface DoubtfulNames {
  readonly unsure: RosterLinks['unsure'];
  /** Participants whose name several of the roster have. */
  readonly several: readonly { readonly name: string; readonly members: readonly KnownMember[] }[];
}

/**
 * Puts who was there on the roster, each once whatever the spelling, under the heading the summary has them under, and links those of
 * whom it is certain who in the workspace they are.
 */
export async function saveParticipants(
  db: Connection,
  committeeId: number,
  participants: readonly Participant[],
  people: readonly Person[],
  now: Instant,
): Promise<DoubtfulNames> {
  const members = [...(await listMembers(db, committeeId))];
  const categories = new Map<string, number[]>();
  const several: DoubtfulNames['several'][number][] = [];
  for (const { name, category } of participants) {
    const match = matchName(name, members);
    if (match.kind === 'several') {
      several.push({ name, members: match.people });
      continue;
    }
    const role = roleIn(category);
    let member: KnownMember;
    if (match.kind === 'one') {
      member = match.person;
      await giveRole(db, member, role, people, now);
    } else {
      member = newlyAdded(await addMember(db, { committeeId, name, role }), { email: null, region: null });
      members.push(member);
    }
    if (category) categories.set(category, [...(categories.get(category) ?? []), member.id]);
  }
  for (const [name, memberIds] of categories) await fillCategory(db, committeeId, name, memberIds, now);
  const { certain, unsure } = linksFor(await listMembers(db, committeeId), people);
  for (const { member, person } of certain) await linkPerson(db, member, person, now);
  return { unsure, several };
}

/** Puts members under a heading of the roster, which is made where there is none; what it is to do and to vote on is theirs too. */
export async function fillCategory(
  db: Connection,
  committeeId: number,
  name: string,
  memberIds: readonly number[],
  now: Instant,
): Promise<void> {
  const group = await saveGroup(db, {
    committeeId,
    kind: 'category',
    name,
    short: null,
    parent: null,
    seats: 'unlimited',
    summaryId: null,
  });
  await putIntoGroup(db, group.id, memberIds, now);
  await planNotices(db, { kind: 'group', groupId: group.id }, now);
}
