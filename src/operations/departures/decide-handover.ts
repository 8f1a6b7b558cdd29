import { listActionsById, type OwnerRow, replaceOwners, updateAction } from '../../../db/actions/actions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { enterGroup } from '../../../db/groups/group-members.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { record } from '../../../db/history/history.ts';
import { decideHandoverRow, findDeparture, lockHandover } from '../../../db/roster/departures.ts';
import { findMember, listOfficers, takeOutOfGroup } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import { actionPhrases, groupPhrases, handoverInWords, type PartsDone } from '../../domain/history/phrases.ts';
import { type HandoverItem, type HandoverProposal, proposalFor } from '../../domain/roster/handover.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { changeAction } from '../actions/change-action.ts';
import { completeWhereDone, completeWithout } from '../actions/complete-group-actions.ts';
import { ownerRow } from '../actions/new-action.ts';
import { offerAction } from '../actions/offer-action.ts';
import { changeGroup, recordInGroup } from '../groups/change-group.ts';
import { promoteFromWaitingList } from '../groups/promote-from-waiting-list.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { itemsHeldIn, settledElsewhere } from './load-handover.ts';

/** What the secretariat says: as proposed, to somebody else by their Slack id, or left as it is. */
export type HandoverDecision = 'as proposed' | 'leave as it is' | { readonly toUserId: string };

export type HandoverDecided =
  | {
      readonly kind: 'decided';
      readonly departureId: number;
      readonly decided: string;
      readonly groupId: number | null;
    }
  | Refusal;

/** Decides what becomes of one thing that somebody left behind; until then it is theirs. */
export function decideHandover(
  db: Connection,
  handoverId: number,
  decision: HandoverDecision,
  by: Member,
  now: Instant,
): Promise<HandoverDecided> {
  return undoable(db, by, now, async (db): Promise<HandoverDecided> => {
    const refusal = await authorize(db, by, 'keep the roster');
    if (refusal) return refusal;
    const row = await lockHandover(db, handoverId);
    const departure = row && (await findDeparture(db, row.departureId));
    if (!departure || departure.committeeId !== by.committeeId) {
      return { kind: 'refused', because: 'nothing to hand over' };
    }
    const actions = row.actionId === null ? [] : await listActionsById(db, [row.actionId]);
    const item = itemsHeldIn(row, actions, await listGroups(db, by.committeeId));
    const leaver = departure.member;
    if (!item || row.decided !== null || departure.isOver || settledElsewhere(item, leaver) !== null) {
      return { kind: 'refused', because: 'nothing to hand over' };
    }
    let what: HandoverProposal | 'leave as it is';
    if (decision === 'as proposed') what = proposalFor(item, leaver, await listOfficers(db, by.committeeId));
    else if (decision === 'leave as it is') what = decision;
    else {
      const member = await findMember(db, by.committeeId, decision.toUserId);
      if (!member || member.isFormer) return { kind: 'refused', because: 'not a member' };
      what = { kind: 'to member', member, as: 'next to wait' };
    }
    if (what !== 'leave as it is' && what.kind === 'nobody')
      return { kind: 'refused', because: 'nothing to hand over' };
    const done = what === 'leave as it is' ? undefined : await handOver(db, item, leaver, what, by, now);
    if (done) return done;
    const decided = handoverInWords(what);
    await decideHandoverRow(db, row.id, { decided, by: by.id }, now);
    if (what === 'leave as it is') {
      await record(
        db,
        {
          committeeId: by.committeeId,
          ...(item.kind === 'seat'
            ? { subject: 'group' as const, subjectId: item.group.id }
            : { subject: 'action' as const, subjectId: item.action.id }),
          byMember: by.id,
          what: actionPhrases.leftWith(leaver.name),
        },
        now,
      );
    }
    return { kind: 'decided', departureId: row.departureId, decided, groupId: row.groupId };
  });
}

async function handOver(
  db: Connection,
  item: HandoverItem,
  leaver: Member,
  what: HandoverProposal,
  by: Member,
  now: Instant,
): Promise<Refusal | undefined> {
  const heir = what.kind === 'to member' ? what.member : undefined;
  if (item.kind === 'seat') return passSeat(db, item.group, leaver, heir, by, now);
  const changed = await changeAction(db, item.action.id, by, now, async (db, action) => {
    let closedBy: PartsDone | undefined;
    if (action.takenBy?.id === leaver.id) await updateAction(db, action.id, { takenBy: heir?.id ?? null });
    else {
      await replaceOwners(db, action.id, ownersAfter(action, leaver, heir));
      closedBy = await completeWithout(db, action, now);
    }
    if (heir) {
      // Declined, it is the others', and never goes back to the member who left.
      const had = { owners: ownersAfter(action, leaver, undefined), share: action.share, takenBy: null };
      await offerAction(db, { actionId: action.id, owner: { kind: 'member', member: heir }, had }, by, now);
    }
    return { what: actionPhrases.handedOver(closedBy), before: leaver.name, after: handoverInWords(what) };
  });
  return changed.kind === 'refused' ? changed : undefined;
}

/** Their place among the owners is the heir's, who is named once. */
function ownersAfter(action: Action, leaver: Member, heir: Member | undefined): readonly OwnerRow[] {
  const rows = action.owners.flatMap((owner): OwnerRow[] => {
    if (owner.kind !== 'member' || owner.member.id !== leaver.id) return [ownerRow(owner)];
    return heir ? [{ memberId: heir.id, groupId: null, name: heir.name }] : [];
  });
  return rows.filter(
    (row, index) => row.memberId === null || rows.findIndex((other) => other.memberId === row.memberId) === index,
  );
}

async function passSeat(
  db: Connection,
  group: GroupWithMembers,
  leaver: Member,
  heir: Member | undefined,
  by: Member,
  now: Instant,
): Promise<Refusal | undefined> {
  const passed = await changeGroup(db, { groupId: group.id, right: 'keep the roster' }, by, now, async (db, group) => {
    await takeOutOfGroup(db, group.id, leaver.id);
    if (heir) {
      await enterGroup(db, group.id, heir.id, now);
      await planNotices(db, { kind: 'member', memberId: heir.id }, now);
    } else await promoteFromWaitingList(db, group.id, now);
    const after = heir?.name ?? 'vacant';
    await recordInGroup(db, group, by, { what: groupPhrases.seatHandedOver, before: leaver.name, after }, now);
    await completeWhereDone(db, { kind: 'group', groupId: group.id }, now);
    return undefined;
  });
  return passed;
}
