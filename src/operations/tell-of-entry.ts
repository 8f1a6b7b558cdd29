import type { Connection } from '../../db/connection.ts';
import { addNotices } from '../../db/notice-plans.ts';
import type { Instant } from '../domain/instant.ts';
import type { EntryAnswer } from '../domain/letter.ts';
import type { Member } from '../domain/member.ts';
import type { GroupWithMembers } from '../domain/working-group.ts';

/** Tells a member what another decided about them in a group. */
export async function tellOfEntry(
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
