import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { listMembers, unlinkMember } from '../../../db/roster/members.ts';
import { dropAlias } from '../../../db/roster/roster.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { memberPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { entryCalled, isSpelledSo } from './link-name.ts';

/** `what`: that a spelling no longer means the member, or that the member is nobody of the workspace. */
export type NameUnlinked =
  | { readonly kind: 'unlinked'; readonly what: 'spelling' | 'member'; readonly name: string }
  | Refusal;

/** Takes back that a name is somebody: a spelling kept for a member is forgotten; the member's own name is linked to nobody any more. */
export function unlinkName(db: Connection, written: string, by: Member, now: Instant): Promise<NameUnlinked> {
  return undoable(db, by, now, async (db): Promise<NameUnlinked> => {
    const refusal = await authorize(db, by, 'keep the roster');
    if (refusal) return refusal;
    const members = await listMembers(db, by.committeeId);
    const change = { committeeId: by.committeeId, subject: 'member' as const, byMember: by.id };
    for (const member of members) {
      const alias = member.aliases.find((one) => isSpelledSo(one, written));
      if (alias === undefined) continue;
      await dropAlias(db, by.committeeId, alias);
      await record(db, { ...change, subjectId: member.id, what: memberPhrases.spellingDropped, before: alias }, now);
      return { kind: 'unlinked', what: 'spelling', name: member.name };
    }
    const member = entryCalled(written, members);
    if (!member?.userId) return { kind: 'refused', because: 'no such person', name: written };
    await unlinkMember(db, member.id);
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
    await record(
      db,
      {
        ...change,
        subjectId: member.id,
        what: memberPhrases.nameUnlinked,
        before: `<@${member.userId}>`,
        after: 'nobody',
      },
      now,
    );
    return { kind: 'unlinked', what: 'member', name: member.name };
  });
}
