import type { Connection } from '../../../db/connection/connection.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { noSuchMember } from '../access/no-such-member.ts';
import { endDepartureOf } from '../departures/leave-committee.ts';
import { comeBackAsMember } from '../departures/rejoin-committee.ts';
import { undoable } from '../history/undoable.ts';
import { entryCalled } from './link-name.ts';

export type BroughtBack =
  | { readonly kind: 'brought back'; readonly member: Member; readonly departureId: number | undefined }
  | Refusal;

/** Somebody who left, or whose term was ended, is a member again, says the secretariat: `who` is a Slack id or a name of the roster. */
export function bringBackMember(
  db: Connection,
  who: { readonly userId: string } | { readonly name: string },
  by: Member,
  now: Instant,
): Promise<BroughtBack> {
  return undoable(db, by, now, async (db): Promise<BroughtBack> => {
    const refusal = await authorize(db, by, 'bring a member back');
    if (refusal) return refusal;
    const members = await listMembers(db, by.committeeId);
    const member = 'userId' in who ? members.find((one) => one.userId === who.userId) : entryCalled(who.name, members);
    if (!member) {
      return 'userId' in who
        ? noSuchMember(db, by.committeeId, who.userId)
        : { kind: 'refused', because: 'no such person', name: who.name };
    }
    if (!member.isFormer) return { kind: 'refused', because: 'a member already', name: member.name };
    const { userId } = member;
    const departureId =
      userId === null
        ? await endDepartureOf(db, member, by, now)
        : await comeBackAsMember(db, { ...member, userId }, by, now);
    return { kind: 'brought back', member, departureId };
  });
}
