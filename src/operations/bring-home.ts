import { listActions } from '../../db/actions.ts';
import type { Connection } from '../../db/connection.ts';
import { listGroups } from '../../db/groups.ts';
import { type CommitteeDate, findNextMeeting, listDatesFrom } from '../../db/meetings.ts';
import type { Action } from '../domain/action.ts';
import type { Committee } from '../domain/committee.ts';
import { dayIn, type Instant } from '../domain/instant.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Member } from '../domain/member.ts';
import type { GroupWithMembers } from '../domain/working-group.ts';

/** What a member's Home tab shows of one committee. */
export interface HomePage {
  readonly committee: Committee;
  readonly member: Member;
  readonly actions: readonly Action[];
  readonly totalActions: number;
  readonly nextMeeting: Meeting | null;
  readonly groups: readonly GroupWithMembers[];
  readonly dates: readonly CommitteeDate[];
}

export async function bringHome(db: Connection, committee: Committee, member: Member, now: Instant): Promise<HomePage> {
  const today = dayIn(committee.timeZone, now);
  const mine = { which: 'open', whose: { kind: 'member', memberId: member.id } } as const;
  const { actions, total } = await listActions(db, committee.id, mine, today, { limit: 20, offset: 0 });
  return {
    committee,
    member,
    actions,
    totalActions: total,
    nextMeeting: (await findNextMeeting(db, committee.id, today)) ?? null,
    groups: await listGroups(db, committee.id),
    dates: await listDatesFrom(db, committee.id, today),
  };
}
