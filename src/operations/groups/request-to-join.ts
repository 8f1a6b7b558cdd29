import type { Connection } from '../../../db/connection/connection.ts';
import { addNotices } from '../../../db/reminders/notice-plans.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import { type GroupWithMembers, leadsOf } from '../../domain/groups/working-group.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';

/**
 * Has those asked who let people into a group: its leads; where it has none in the workspace the chair; where there is none either the
 * secretariat. One message each, and the first answer counts.
 */
export async function requestToJoin(db: Connection, group: GroupWithMembers, by: Member, now: Instant): Promise<void> {
  const officers = await listOfficers(db, group.committeeId);
  const leads = leadsOf(group).filter((lead) => lead.userId !== null);
  const chairs = officers.filter((officer) => officer.role === 'chair');
  const asked = [leads, chairs, officers].find((people) => people.length > 0) ?? [];
  await addNotices(
    db,
    asked.map(({ id }) => ({
      committeeId: group.committeeId,
      key: `group ${group.id} entry of ${by.id} to member ${id} at ${now.toISOString()}`,
      bundle: `group ${group.id} entry of ${by.id} to member ${id}`,
      kind: 'entry request',
      subjectId: group.id,
      aboutMemberId: by.id,
      to: { memberId: id },
      reason: 'asks to join',
      dueAt: now,
    })),
  );
}
