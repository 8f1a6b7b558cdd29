import type { Connection } from '../../db/connection.ts';
import { listMembers } from '../../db/members.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { leaveCommittee } from './leave-committee.ts';
import { entryCalled } from './link-name.ts';
import { undoable } from './undoable.ts';
import { unlessAllowed } from './unless-allowed.ts';

export type Retired = { readonly kind: 'retired'; readonly member: Member } | Refusal;

/** A member's term is over, says the secretariat: `who` is a Slack id or a name of the roster. */
export function retireMember(
  db: Connection,
  who: { readonly userId: string } | { readonly name: string },
  by: Member,
  now: Instant,
): Promise<Retired> {
  return undoable(db, by, now, async (db): Promise<Retired> => {
    const refusal = await unlessAllowed(db, by, 'keep the roster');
    if (refusal) return refusal;
    const members = (await listMembers(db, by.committeeId)).filter((member) => !member.isFormer);
    const member = 'userId' in who ? members.find((one) => one.userId === who.userId) : entryCalled(who.name, members);
    if (!member) {
      return 'userId' in who
        ? { kind: 'refused', because: 'not a member' }
        : { kind: 'refused', because: 'no such person', name: who.name };
    }
    await leaveCommittee(db, member, 'term', by, now);
    return { kind: 'retired', member };
  });
}
