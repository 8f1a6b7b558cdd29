import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { record } from '../../../db/history/history.ts';
import { addMember, listMembers, updateMember } from '../../../db/roster/members.ts';
import {
  addRosterImport,
  lockRosterImport,
  type RosterImport,
  settleRosterImport,
} from '../../../db/roster/roster-imports.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { committeePhrases } from '../../domain/history/phrases.ts';
import { type KnownMember, type Member, newlyAdded, type Person } from '../../domain/roster/member.ts';
import { roleIn } from '../../domain/roster/roster.ts';
import { compareRoster, type RosterChange } from '../../domain/roster/roster-change.ts';
import type { RosterEntry } from '../../domain/roster/roster-entry.ts';
import { linksFor, type RosterLinks } from '../../domain/roster/roster-links.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { askOfficers } from '../departures/ask-officers.ts';
import { undoable } from '../history/undoable.ts';
import { claimRequest } from '../requests/execution.ts';
import { giveRole } from './give-role.ts';
import { linkPerson } from './link-person.ts';
import { fillCategory } from './save-participants.ts';

export type RosterProposed =
  | { readonly kind: 'proposed'; readonly proposal: RosterImport; readonly change: RosterChange }
  | Refusal;

/** Keeps a list of the roster, and says what it would change; nothing is changed yet. */
export function proposeRoster(
  db: Connection,
  list: { readonly source: string; readonly entries: readonly RosterEntry[]; readonly isWhole: boolean },
  by: Member,
  now: Instant,
): Promise<RosterProposed> {
  return inTransaction(db, async (db): Promise<RosterProposed> => {
    const refusal = await authorize(db, by, 'keep the roster');
    if (refusal) return refusal;
    const { id: byMember, committeeId } = by;
    const proposal = await addRosterImport(db, { ...list, committeeId, byMember }, now);
    await claimRequest(db);
    return { kind: 'proposed', proposal, change: await changeOf(db, proposal) };
  });
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
 * Members missing from it stay; the secretariat retires those it means to. `people` are the workspace's, to link names to.
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
    const settle = async (member: KnownMember, { category, email }: RosterEntry) => {
      if (!category) return;
      filled.set(category, [...(filled.get(category) ?? []), member.id]);
      await giveRole(db, { ...member, email: email ?? member.email }, roleIn(category), people, now);
    };
    const ofSlack = new Map(people.map((person) => [person.userId, person]));
    let linked = 0;
    const link = async ({ member, person }: RosterLinks['certain'][number]) => {
      await linkPerson(db, member, person, now);
      linked += 1;
    };
    // Slack's own list of the channel says who is there, and by the name alone which entry that is.
    const linkListed = async (member: KnownMember, { userId }: RosterEntry) => {
      const person = userId && member.userId === null ? ofSlack.get(userId) : undefined;
      if (!person) return;
      const [certain] = linksFor([member], [person]).certain;
      if (certain) await link(certain);
    };
    for (const entry of added) {
      const { name, email, region } = entry;
      const member = newlyAdded(await addMember(db, { committeeId, name, email, region }), { email, region });
      await settle(member, entry);
      await linkListed(member, entry);
    }
    for (const { member, entry } of changed) {
      await updateMember(db, member.id, { email: entry.email ?? member.email, region: entry.region ?? member.region });
      await settle(member, entry);
      await linkListed(member, entry);
    }
    for (const [category, memberIds] of filled) await fillCategory(db, committeeId, category, memberIds, now);
    const { certain, toConfirm } = linksFor(await listMembers(db, committeeId), people);
    for (const one of certain) await link(one);
    for (const { member, person } of toConfirm) {
      const { id: memberId, role } = member;
      await askOfficers(db, { committeeId, memberId, userId: person.userId, asks: 'identity', role }, now);
    }
    await settleRosterImport(db, importId, 'applied');
    const what = committeePhrases.rosterImported(proposal.source);
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
  const refusal = await authorize(db, by, 'keep the roster');
  if (refusal) return refusal;
  const proposal = await lockRosterImport(db, importId);
  if (!proposal || proposal.committeeId !== by.committeeId || proposal.state !== 'proposed') {
    return { kind: 'refused', because: 'no such list' };
  }
  return proposal;
}
