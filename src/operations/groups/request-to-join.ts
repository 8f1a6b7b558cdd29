import type { Connection } from '../../../db/connection/connection.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import { type GroupWithMembers, leadsOf } from '../../domain/groups/working-group.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/**
 * Has those asked who let people into a group: its leads; where it has none in the workspace the chair; where there is none either the
 * secretariat. One message each, and the first answer counts.
 */
export async function requestToJoin(db: Connection, group: GroupWithMembers, by: Member, now: Instant): Promise<void> {
  const officers = await listOfficers(db, group.committeeId);
  const leads = leadsOf(group).filter((lead) => lead.userId !== null);
  const chairs = officers.filter((officer) => officer.role === 'chair');
  const asked = [leads, chairs, officers].find((people) => people.length > 0) ?? [];
  await queueNotices(
    db,
    asked.map(({ id }) => {
      const [entry, to] = [{ groupId: group.id, by: by.id }, { memberId: id }];
      return {
        committeeId: group.committeeId,
        key: noticeKeys['entry request']({ ...entry, at: now }, to),
        bundle: noticeBundles.entryRequest(entry, to),
        kind: 'entry request',
        subjectId: group.id,
        aboutMemberId: by.id,
        to,
        reason: 'asks to join',
        dueAt: now,
      };
    }),
    now,
  );
}
