import { listActionPage } from '../../../db/actions/actions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { findNextMeeting, listDatesFrom } from '../../../db/meetings/meetings.ts';
import { getChoices } from '../../../db/reminders/reminder-choices.ts';
import { countMembers, listOfficers } from '../../../db/roster/members.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { HomePage } from '../../domain/committee/home-page.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { showVotes } from '../votes/show-votes.ts';

/** What the Home tab shows a member of one of their committees. */
export async function loadHomePage(
  db: Connection,
  committee: Committee,
  member: Member,
  now: Instant,
): Promise<HomePage> {
  const today = dayIn(committee.timeZone, now);
  const mine = { which: 'open', whose: { kind: 'member', memberId: member.id } } as const;
  const { actions, total } = await listActionPage(db, committee.id, mine, today, { limit: 10, offset: 0 });
  return {
    committee,
    member,
    actions,
    totalActions: total,
    nextMeeting: (await findNextMeeting(db, committee.id, { today, now })) ?? null,
    votes: (await showVotes(db, { committee, member })).filter(({ isEntitled }) => isEntitled),
    groups: await listGroups(db, committee.id),
    dates: await listDatesFrom(db, committee.id, today),
    reminders: await getChoices(db, member.id),
    members: await countMembers(db, committee.id),
    officers: await listOfficers(db, committee.id),
    today,
  };
}
