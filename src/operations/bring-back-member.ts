import type { Connection } from '../../db/connection.ts';
import { listMembers } from '../../db/members.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { returnToCommittee } from './leave-committee.ts';
import { entryCalled } from './link-name.ts';
import { noSuchMember } from './no-such-member.ts';
import { comeBackAsMember } from './rejoin-committee.ts';
import { undoable } from './undoable.ts';
import { unlessAllowed } from './unless-allowed.ts';

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
    const refusal = await unlessAllowed(db, by, 'bring a member back');
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
        ? await returnToCommittee(db, member, by, now)
        : await comeBackAsMember(db, { ...member, userId }, by, now);
    return { kind: 'brought back', member, departureId };
  });
}
