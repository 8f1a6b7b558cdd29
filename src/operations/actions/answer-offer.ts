import { replaceOwners, updateAction } from '../../../db/actions/actions.ts';
import { answerOffer, findOpenOffer, type Offer } from '../../../db/actions/offers.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import { type Action, ownerName } from '../../domain/actions/action.ts';
import { actionPhrases, type PartsDone } from '../../domain/history/phrases.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import { saidOfAction } from '../../domain/reminders/said-of-action.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { authorizeOwner } from './authorize-owner.ts';
import { type ActionChanged, changeAction } from './change-action.ts';
import { completeWithout } from './complete-group-actions.ts';
import { isActionOwner } from './is-action-owner.ts';
import { ownerRow } from './new-action.ts';

/** "Accept": what somebody else assigned to the member is no longer only offered. */
export function acceptAction(db: Connection, actionId: number, by: Member, now: Instant): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const own = await isActionOwner(db, action, by);
    const refusal = await authorize(db, by, 'accept or decline an action', { own, action: action.number });
    if (refusal) return refusal;
    const offer = await findOpenOffer(db, actionId, by.id);
    if (!offer) return 'as it was';
    await answerOffer(db, offer.id, 'accepted', null, now);
    return { what: actionPhrases.accepted };
  });
}

/**
 * "Decline", which is "Not mine" of what nobody offered.
 *
 * What somebody assigned goes back to whose it was before, and they are told, with the reason. What a summary gave counts as accepted: who
 * took it gives it back, who is named as its owner no longer is, and the secretariat is told. Of what a whole group is to do nobody
 * gets out by a click, and the secretariat is told that they want to.
 */
export function declineAction(
  db: Connection,
  actionId: number,
  reason: string,
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const refusal = await authorizeOwner(db, action, by, 'accept or decline an action');
    if (refusal) return refusal;
    const offer = await findOpenOffer(db, actionId, by.id);
    const before = action.owners.map(ownerName).join(', ');
    if (offer) {
      const after = await returnOffered(db, offer, reason, now);
      await tell(db, action, [offer.byMember], saidOfAction.declined(by.name, reason), by, now);
      return { what: actionPhrases.declined(reason), before, after };
    }
    const others = action.owners.filter((owner) => owner.kind !== 'member' || owner.member.id !== by.id);
    let closedBy: PartsDone | undefined;
    if (action.takenBy?.id === by.id) await updateAction(db, actionId, { takenBy: null });
    else if (others.length < action.owners.length) {
      await replaceOwners(db, actionId, others.map(ownerRow));
      closedBy = await completeWithout(db, action, now);
    }
    const officers = await listOfficers(db, by.committeeId);
    const ids = officers.map((officer) => officer.id);
    await tell(db, action, ids, saidOfAction.notTheirs(by.name, reason), by, now);
    const after = others.map(ownerName).join(', ') || 'nobody';
    return { what: actionPhrases.notTheirs(reason, closedBy), before, after };
  });
}

/** Gives the action back to whom it belonged before it was offered, and says who that is. */
async function returnOffered(
  db: Connection,
  { id, actionId, had }: Offer,
  reason: string,
  now: Instant,
): Promise<string> {
  await replaceOwners(db, actionId, had.owners);
  await updateAction(db, actionId, { share: had.share, takenBy: had.takenBy });
  await answerOffer(db, id, 'declined', reason, now);
  return had.owners.map((owner) => owner.name).join(', ') || 'nobody';
}

/** Each in private; who it is about knows. */
async function tell(
  db: Connection,
  { id: actionId, committeeId }: Action,
  memberIds: readonly number[],
  reason: string,
  by: Member,
  now: Instant,
): Promise<void> {
  await queueNotices(
    db,
    memberIds
      .filter((memberId) => memberId !== by.id)
      .map((memberId) => ({
        committeeId,
        key: noticeKeys['not mine']({ actionId, by: by.id, at: now }, { memberId }),
        bundle: noticeBundles.notMine({ actionId }, { memberId }),
        kind: 'not mine' as const,
        subjectId: actionId,
        to: { memberId },
        reason,
        dueAt: now,
      })),
    now,
  );
}
