import type { Connection } from '../../../db/connection/connection.ts';
import { findGroup, listGroups } from '../../../db/groups/groups.ts';
import { type CommitteeDate, findNextMeeting, listDatesFrom } from '../../../db/meetings/meetings.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Member } from '../../domain/roster/member.ts';
import { findGroupNamed } from '../../domain/roster/roster.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import type { Viewer } from '../access/resolve-viewer.ts';

export const showMeeting = (db: Connection, { committee }: Viewer, now: Instant): Promise<Meeting | undefined> =>
  findNextMeeting(db, committee.id, { today: dayIn(committee.timeZone, now), now });

export const showDeadlines = (db: Connection, { committee }: Viewer, now: Instant): Promise<readonly CommitteeDate[]> =>
  listDatesFrom(db, committee.id, dayIn(committee.timeZone, now));

export const showGroups = (db: Connection, { committee }: Viewer): Promise<readonly GroupWithMembers[]> =>
  listGroups(db, committee.id);

/** The group of that name, or the names there are. */
export async function showGroup(
  db: Connection,
  { committee }: Viewer,
  name: string,
): Promise<GroupWithMembers | Refusal> {
  const groups = await listGroups(db, committee.id);
  return (
    findGroupNamed(name, groups) ?? {
      kind: 'refused',
      because: 'no such group',
      name,
      groups: groups.map((group) => group.short ?? group.name),
    }
  );
}

/** The group of that id, where it is the committee's. */
export async function showGroupById(
  db: Connection,
  { committee }: Viewer,
  id: number,
): Promise<GroupWithMembers | undefined> {
  const group = await findGroup(db, id);
  return group?.committeeId === committee.id ? group : undefined;
}

export async function showRoster(
  db: Connection,
  { committee }: Viewer,
): Promise<{ readonly members: readonly Member[]; readonly groups: readonly GroupWithMembers[] }> {
  return { members: await listMembers(db, committee.id), groups: await listGroups(db, committee.id) };
}
