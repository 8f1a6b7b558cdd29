import { addOffer, overtakeOffers } from '../../../db/actions/offers.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Owner } from '../../domain/actions/action.ts';
import type { PreviousAssignment } from '../../domain/actions/previous-assignment.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/**
 * Asks who was given an action by somebody else whether they take it: it is theirs, and counts as offered until they answer. Nobody is asked
 * who gave it to themselves, who shares it with a group, or who is not in the workspace. `had`: whose it was before.
 */
export async function offerAction(
  db: Connection,
  { actionId, owner, had }: { readonly actionId: number; readonly owner: Owner; readonly had: PreviousAssignment },
  by: Member,
  now: Instant,
): Promise<void> {
  await overtakeOffers(db, actionId, now);
  if (owner.kind !== 'member' || owner.member.id === by.id || owner.member.userId === null) return;
  const memberId = owner.member.id;
  const id = await addOffer(db, { actionId, memberId, byMember: by.id, had }, now);
  const offer: Notice = {
    committeeId: by.committeeId,
    key: noticeKeys.offer({ offerId: id }),
    bundle: noticeBundles.offers({ memberId }),
    kind: 'offer',
    subjectId: actionId,
    to: { memberId },
    reason: `${by.name} assigned it`,
    dueAt: now,
  };
  await queueNotices(db, [offer], now);
}
