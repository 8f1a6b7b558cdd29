import { listActions } from '../../../db/actions/actions.ts';
import { listCommitteesToJoin } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { findNextMeeting, listDatesFrom } from '../../../db/meetings/meetings.ts';
import { getChoices } from '../../../db/reminders/reminder-choices.ts';
import { countMembers, listOfficers } from '../../../db/roster/members.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { HomePage } from '../../domain/committee/home-page.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import type { SlackActor } from '../access/resolve-viewer.ts';
import type { Directory } from '../ports/directory.ts';
import { ensureMember } from '../roster/ensure-member.ts';
import { showVotes } from '../votes/show-votes.ts';

export async function loadHomePage(
  db: Connection,
  committee: Committee,
  member: Member,
  now: Instant,
): Promise<HomePage> {
  const today = dayIn(committee.timeZone, now);
  const mine = { which: 'open', whose: { kind: 'member', memberId: member.id } } as const;
  const { actions, total } = await listActions(db, committee.id, mine, today, { limit: 10, offset: 0 });
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
    directors: await listOfficers(db, committee.id),
    today,
  };
}

/** Puts somebody who was in a committee's channel before the bot knew them on its roster: their first visit of the Home tab shows it. */
export async function syncMembership(
  db: Connection,
  actor: SlackActor,
  directory: Directory,
  now: Instant,
): Promise<void> {
  const channelIds = await directory.channelsOf(actor.userId, now);
  for (const committee of await listCommitteesToJoin(db, actor.workspace, actor.userId, channelIds)) {
    // Until it was a committee's, nobody noted who left it.
    if (!(await directory.isIn(committee.channelId, actor.userId, now))) continue;
    await ensureMember(db, committee, await directory.person(actor.userId, now), now);
  }
}
