import type { Connection } from '../../../db/connection/connection.ts';
import { updateGroup } from '../../../db/groups/group-edits.ts';
import { backToWaiting, enterGroup, takeAnswerBack } from '../../../db/groups/group-members.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import { listVolunteers } from '../../../db/groups/volunteers.ts';
import { listPlannedGroups } from '../../../db/reminders/group-plans.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Volunteer } from '../../domain/groups/volunteer.ts';
import { type GroupWithMembers, isJoinable } from '../../domain/groups/working-group.ts';
import { groupPhrases } from '../../domain/history/phrases.ts';
import { resultNotice } from '../../domain/reminders/group-notices.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { completeWhereDone } from '../actions/complete-group-actions.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { changeGroup, recordInGroup } from './change-group.ts';

export type SeatsConfirmed =
  | { readonly kind: 'confirmed'; readonly group: GroupWithMembers; readonly offers: readonly Volunteer[] }
  | Refusal;

export type OffersListed =
  | { readonly kind: 'offers'; readonly group: GroupWithMembers; readonly offers: readonly Volunteer[] }
  | Refusal;

/** The group's volunteers with what makes a balance (region, category), for those alone who may confirm the seats. */
export async function listOffers(db: Connection, groupId: number, by: Member): Promise<OffersListed> {
  const group = await findGroup(db, groupId);
  if (!group || group.committeeId !== by.committeeId)
    return { kind: 'refused', because: 'no such group', name: '', groups: [] };
  const refusal = await authorize(db, by, 'keep the groups');
  if (refusal) return refusal;
  if (!isJoinable(group)) return { kind: 'refused', because: 'not open', group };
  return { kind: 'offers', group, offers: await listVolunteers(db, groupId) };
}

/**
 * Gives the seats to those of `decided` who are to have one; the others of it wait. A volunteer who is not in it stays as they are, also where they came or
 * moved up after the list was shown.
 */
export function confirmSeats(
  db: Connection,
  groupId: number,
  decided: ReadonlyMap<number, 'seat' | 'waits'>,
  by: Member,
  now: Instant,
): Promise<SeatsConfirmed> {
  return changeGroup(db, { groupId, right: 'keep the groups' }, by, now, async (db, group): Promise<SeatsConfirmed> => {
    if (!isJoinable(group)) return { kind: 'refused', because: 'not open', group };
    const offers = await listVolunteers(db, groupId);
    const chosen = offers.filter(
      ({ memberId, isIn }) => (decided.get(memberId) ?? (isIn ? 'seat' : 'waits')) === 'seat',
    );
    if (group.seats !== 'unlimited' && chosen.length > group.seats) {
      return { kind: 'refused', because: 'too many for the seats', seats: group.seats, chosen: chosen.length };
    }
    for (const offer of offers) {
      const gets = chosen.includes(offer);
      if (gets === offer.isIn) continue;
      if (gets) {
        const offeredAt = await takeAnswerBack(db, groupId, offer.memberId);
        await enterGroup(db, groupId, offer.memberId, offeredAt ?? now);
      } else await backToWaiting(db, groupId, offer.memberId);
      await planNotices(db, { kind: 'member', memberId: offer.memberId }, now);
    }
    await updateGroup(db, groupId, { confirmedAt: now });
    const names = (people: readonly Volunteer[]) => people.map((one) => one.name).join(', ') || 'nobody';
    const said = {
      what: groupPhrases.seatsConfirmed,
      before: names(offers.filter((offer) => offer.isIn)),
      after: names(chosen),
    };
    await recordInGroup(db, group, by, said, now);
    await completeWhereDone(db, { kind: 'group', groupId }, now);
    await planNotices(db, { kind: 'group', groupId }, now);
    const [planned] = await listPlannedGroups(db, { kind: 'group', groupId });
    // With a closing day the channel is told on the morning after it, whenever the seats were confirmed.
    if (planned && planned.offersClose === null) await queueNotices(db, [resultNotice(planned, now)], now);
    const confirmed = await findGroup(db, groupId);
    if (!confirmed) throw new Error(`Group ${groupId} went away while it was locked`);
    return { kind: 'confirmed', group: confirmed, offers: await listVolunteers(db, groupId) };
  });
}
