import type { Connection } from '../../db/connection.ts';
import { listGroups } from '../../db/groups.ts';
import { record } from '../../db/history.ts';
import { addMember, listMembers, setRole, updateMember } from '../../db/members.ts';
import { addRosterImport, lockRosterImport, type RosterImport, settleRosterImport } from '../../db/roster-imports.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member, Person } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { roleIn } from '../domain/roster.ts';
import { compareRoster, type RosterChange } from '../domain/roster-change.ts';
import type { RosterEntry } from '../domain/roster-entry.ts';
import { linksFor } from '../domain/roster-links.ts';
import { fillCategory } from './keep-participants.ts';
import { linkPerson } from './link-person.ts';
import { undoable } from './undoable.ts';
import { unlessAllowed } from './unless-allowed.ts';

export type RosterProposed =
  | { readonly kind: 'proposed'; readonly proposal: RosterImport; readonly change: RosterChange }
  | Refusal;

/** Keeps a list of the roster, and says what it would change; nothing is changed yet. */
export async function proposeRoster(
  db: Connection,
  list: { readonly source: string; readonly entries: readonly RosterEntry[]; readonly isWhole: boolean },
  by: Member,
  now: Instant,
): Promise<RosterProposed> {
  const refusal = await unlessAllowed(db, by, 'keep the roster');
  if (refusal) return refusal;
  const { id: byMember, committeeId } = by;
  const proposal = await addRosterImport(db, { ...list, committeeId, byMember }, now);
  return { kind: 'proposed', proposal, change: await changeOf(db, proposal) };
}

export async function changeOf(db: Connection, { committeeId, entries, isWhole }: RosterImport): Promise<RosterChange> {
  const categories = new Map<number, string[]>();
  for (const group of await listGroups(db, committeeId)) {
    if (group.kind !== 'category') continue;
    for (const { id } of group.members) categories.set(id, [...(categories.get(id) ?? []), group.name]);
  }
  return compareRoster(entries, await listMembers(db, committeeId), categories, isWhole);
}

export type RosterApplied =
  | { readonly kind: 'applied'; readonly added: number; readonly changed: number; readonly linked: number }
  | { readonly kind: 'discarded' }
  | Refusal;

/**
 * Does what a proposed list of the roster changes, by what the roster is now: who is new is added, who is there is brought up to date.
 * Who is missing from it stays; the secretariat retires whom it means to. `people` are the workspace's, to link names to.
 */
export function applyRoster(
  db: Connection,
  importId: number,
  people: readonly Person[],
  by: Member,
  now: Instant,
): Promise<RosterApplied> {
  return undoable(db, by, now, async (db): Promise<RosterApplied> => {
    const proposal = await lockProposal(db, importId, by);
    if ('because' in proposal) return proposal;
    const { committeeId } = by;
    const { added, changed } = await changeOf(db, proposal);
    const filled = new Map<string, number[]>();
    const settle = async (member: Pick<Member, 'id' | 'role'>, { category }: RosterEntry) => {
      if (!category) return;
      filled.set(category, [...(filled.get(category) ?? []), member.id]);
      const role = roleIn(category);
      if (role !== 'member' && member.role === 'member') await setRole(db, member.id, role);
    };
    const ofSlack = new Map(people.map((person) => [person.userId, person]));
    let linked = 0;
    const link = async (member: Pick<Member, 'id' | 'committeeId' | 'userId'>, { userId }: RosterEntry) => {
      const person = userId && member.userId === null ? ofSlack.get(userId) : undefined;
      if (!person) return;
      await linkPerson(db, member, person, now);
      linked += 1;
    };
    for (const entry of added) {
      const { name, email, region } = entry;
      const member = await addMember(db, { committeeId, name, email, region });
      await settle(member, entry);
      await link(member, entry);
    }
    for (const { member, entry } of changed) {
      await updateMember(db, member.id, { email: entry.email ?? member.email, region: entry.region ?? member.region });
      await settle(member, entry);
      await link(member, entry);
    }
    for (const [category, memberIds] of filled) await fillCategory(db, committeeId, category, memberIds, now);
    for (const { member, person } of linksFor(await listMembers(db, committeeId), people).certain) {
      await linkPerson(db, member, person, now);
      linked += 1;
    }
    await settleRosterImport(db, importId, 'applied');
    const what = `brought the roster up to date from ${proposal.source}`;
    const after = `${added.length} added, ${changed.length} changed`;
    await record(db, { committeeId, subject: 'committee', subjectId: committeeId, byMember: by.id, what, after }, now);
    return { kind: 'applied', added: added.length, changed: changed.length, linked };
  });
}

export function discardRoster(db: Connection, importId: number, by: Member, now: Instant): Promise<RosterApplied> {
  return undoable(db, by, now, async (db): Promise<RosterApplied> => {
    const proposal = await lockProposal(db, importId, by);
    if ('because' in proposal) return proposal;
    await settleRosterImport(db, importId, 'discarded');
    return { kind: 'discarded' };
  });
}

async function lockProposal(db: Connection, importId: number, by: Member): Promise<RosterImport | Refusal> {
  const refusal = await unlessAllowed(db, by, 'keep the roster');
  if (refusal) return refusal;
  const proposal = await lockRosterImport(db, importId);
  if (!proposal || proposal.committeeId !== by.committeeId || proposal.state !== 'proposed') {
    return { kind: 'refused', because: 'no such list' };
  }
  return proposal;
}
