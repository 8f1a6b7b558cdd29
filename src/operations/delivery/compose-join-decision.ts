import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import type { ClaimedNotice } from '../../../db/reminders/deliveries.ts';
import { getMember } from '../../../db/roster/members.ts';
import { entryAnswers, type NoticeContent } from '../../domain/reminders/notice-content.ts';

/** Somebody asks to be let into a group, or was answered; undefined where there is nothing to answer any more. */
export async function joinDecisionContent(
  db: Connection,
  { kind, committeeId, subjectId, aboutMemberId, reason }: ClaimedNotice,
): Promise<Extract<NoticeContent, { readonly kind: 'entry request' | 'entry answer' }> | undefined> {
  const group = await findGroup(db, subjectId);
  if (!group || aboutMemberId === null) return undefined;
  const about = { committee: await getCommittee(db, committeeId), group, by: await getMember(db, aboutMemberId) };
  if (kind === 'entry request') {
    const stillAsks = group.asking.some((member) => member.id === aboutMemberId);
    return stillAsks ? { kind, ...about } : undefined;
  }
  const answer = entryAnswers.find((one) => one === reason);
  return answer && { kind: 'entry answer', ...about, answer };
}
