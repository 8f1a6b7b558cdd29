import { type OwnerRow, replaceOwners, updateAction } from '../../../db/actions/actions.ts';
import { untick } from '../../../db/actions/shares.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { ownerName } from '../../domain/actions/action.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { ownerNamed } from '../../domain/roster/roster.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { noSuchOwner } from '../access/no-such-member.ts';
import { type ActionChanged, changeAction } from './change-action.ts';
import { effectiveShare, ownerRow } from './new-action.ts';
import { offerAction } from './offer-action.ts';
import { requireOpenAction } from './require-open-action.ts';

/** Gives the action to a member or a group, named as people write them. Others' actions are given by the secretariat and the chair. */
export function assignAction(
  db: Connection,
  actionId: number,
  to: string,
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const roster = { members: await listMembers(db, by.committeeId), groups: await listGroups(db, by.committeeId) };
    const owner = ownerNamed(to, roster);
    if (owner.kind === 'name') return noSuchOwner(db, by.committeeId, to);
    // To themselves, a member may take what nobody has.
    const own =
      owner.kind === 'member' && owner.member.id === by.id && action.owners.length === 0 && action.takenBy === null;
    const refusal = (await authorize(db, by, 'assign an action', { own })) ?? requireOpenAction(action);
    if (refusal) return refusal;
    if (owner.kind === 'member' && owner.member.isFormer) return { kind: 'refused', because: 'not a member' };
    // Given to whose it is, it would lose who has done their part.
    const owners = action.owners.map(ownerRow);
    const [only, ...others] = owners;
    if (only && others.length === 0 && isSame(only, ownerRow(owner)) && action.takenBy === null) return 'as it was';
    await replaceOwners(db, actionId, [ownerRow(owner)]);
    await untick(db, actionId, 'everybody');
    await updateAction(db, actionId, { share: effectiveShare([owner], action.share), takenBy: null });
    const had = { owners, share: action.share, takenBy: action.takenBy?.id ?? null };
    await offerAction(db, { actionId, owner, had }, by, now);
    return {
      what: actionPhrases.assigned,
      before: action.owners.map(ownerName).join(', ') || 'nobody',
      after: ownerName(owner),
    };
  });
}

const isSame = (one: OwnerRow, other: OwnerRow): boolean =>
  one.memberId === other.memberId && one.groupId === other.groupId;
