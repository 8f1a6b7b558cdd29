import type { Connection } from '../../../db/connection/connection.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import type { EntryAnswer } from '../../domain/reminders/notice-content.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/** Tells a member what another decided about them in a group. */
export async function notifyJoinDecision(
  db: Connection,
  group: Pick<GroupWithMembers, 'id' | 'committeeId'>,
  member: Pick<Member, 'id'>,
  { by, reason }: { readonly by: Pick<Member, 'id'>; readonly reason: EntryAnswer },
  now: Instant,
): Promise<void> {
  const to = { memberId: member.id };
  const answer: Notice = {
    committeeId: group.committeeId,
    key: noticeKeys['entry answer']({ groupId: group.id, answer: reason, at: now }, to),
    kind: 'entry answer',
    subjectId: group.id,
    aboutMemberId: by.id,
    to,
    reason,
    dueAt: now,
  };
  await queueNotices(db, [answer], now);
}
