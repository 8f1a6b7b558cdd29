import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { endTerm } from '../../../db/roster/departures.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { memberPhrases } from '../../domain/history/phrases.ts';
import type { KnownMember, Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { noSuchMember } from '../access/no-such-member.ts';
import { leaveCommittee } from '../departures/leave-committee.ts';
import { undoable } from '../history/undoable.ts';
import { entryCalled } from './link-name.ts';

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
    const refusal = await authorize(db, by, 'keep the roster');
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
      await record(db, { ...of, what: memberPhrases.left.term, before: former.name }, now);
      return { kind: 'retired', member: former };
    }
    return 'userId' in who
      ? noSuchMember(db, by.committeeId, who.userId)
      : { kind: 'refused', because: 'no such person', name: who.name };
  });
}
