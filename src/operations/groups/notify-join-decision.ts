import type { Connection } from '../../../db/connection/connection.ts';
import { addNotices } from '../../../db/reminders/notice-plans.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import type { EntryAnswer } from '../../domain/reminders/notice-content.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** Tells a member what another decided about them in a group. */
export async function notifyJoinDecision(
  db: Connection,
  group: Pick<GroupWithMembers, 'id' | 'committeeId'>,
  member: Pick<Member, 'id'>,
  { by, reason }: { readonly by: Pick<Member, 'id'>; readonly reason: EntryAnswer },
  now: Instant,
): Promise<void> {
  const key = `group ${group.id} ${reason} member ${member.id} at ${now.toISOString()}`;
  await addNotices(db, [
    {
      committeeId: group.committeeId,
      key,
      bundle: key,
      kind: 'entry answer',
      subjectId: group.id,
      aboutMemberId: by.id,
      to: { memberId: member.id },
      reason,
      dueAt: now,
    },
  ]);
}
