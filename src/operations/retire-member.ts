import type { Connection } from '../../db/connection.ts';
import { endTerm } from '../../db/departures.ts';
import { record } from '../../db/history.ts';
import { listMembers } from '../../db/members.ts';
import type { Instant } from '../domain/instant.ts';
import type { KnownMember, Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { leaveCommittee } from './leave-committee.ts';
import { entryCalled } from './link-name.ts';
import { noSuchMember } from './no-such-member.ts';
import { undoable } from './undoable.ts';
import { unlessAllowed } from './unless-allowed.ts';

export type Retired = { readonly kind: 'retired'; readonly member: Member } | Refusal;

/**
 * A member's term is over, says the secretariat: `who` is a Slack id or a name of the roster. So is that of somebody who left by themselves,
 * who would be a member again by joining the channel.
 */
export function retireMember(
  db: Connection,
  who: { readonly userId: string } | { readonly name: string },
  by: Member,
  now: Instant,
): Promise<Retired> {
  return undoable(db, by, now, async (db): Promise<Retired> => {
    const refusal = await unlessAllowed(db, by, 'keep the roster');
    if (refusal) return refusal;
    const members = await listMembers(db, by.committeeId);
    const among = (some: readonly KnownMember[]) =>
      'userId' in who ? some.find((one) => one.userId === who.userId) : entryCalled(who.name, some);
    const member = among(members.filter((one) => !one.isFormer));
    if (member) {
      await leaveCommittee(db, member, 'term', by, now);
      return { kind: 'retired', member };
    }
    const former = among(members.filter((one) => one.isFormer));
    if (former && (await endTerm(db, former.id))) {
      const of = { committeeId: by.committeeId, subject: 'member', subjectId: former.id, byMember: by.id } as const;
      await record(db, { ...of, what: 'ended their term', before: former.name }, now);
      return { kind: 'retired', member: former };
    }
    return 'userId' in who
      ? noSuchMember(db, by.committeeId, who.userId)
      : { kind: 'refused', because: 'no such person', name: who.name };
  });
}
