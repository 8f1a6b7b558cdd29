import type { Action } from '../actions/action.ts';
import { areOffersClosed, type GroupWithMembers, hasFreeSeat, isJoinable } from '../groups/working-group.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { ReminderChoices } from '../reminders/reminder-choices.ts';
import type { Member } from '../roster/member.ts';
import type { AnnouncedDate } from '../summaries/announcement.ts';
import type { CalendarDay } from '../time/instant.ts';
import type { OwnVote } from '../votes/vote.ts';
import type { Committee } from './committee.ts';

/** What a member's Home tab shows of one committee. */
export interface HomePage {
  readonly committee: Committee;
  readonly member: Member;
  /** The first of those that are theirs and open. */
  readonly actions: readonly Action[];
  readonly totalActions: number;
  readonly nextMeeting: Meeting | null;
  /** Those that take their vote, soonest end first. */
  readonly votes: readonly OwnVote[];
  readonly groups: readonly GroupWithMembers[];
  readonly dates: readonly AnnouncedDate[];
  readonly reminders: ReminderChoices;
  /** How many are in the committee. */
  readonly members: number;
  readonly officers: readonly Member[];
  /** The day it is where the committee is. */
  readonly today: CalendarDay;
}

/** The open groups they are in, but for the roster's categories. */
export const ownGroups = ({ groups, member }: Pick<HomePage, 'groups' | 'member'>): readonly GroupWithMembers[] =>
  groups.filter((group) => group.kind !== 'category' && group.closedAt === null && isAmong(group.members, member));

/** The groups they can still come into: topics that want volunteers before working groups. */
export function groupsWanting({
  groups,
  member,
  today,
}: Pick<HomePage, 'groups' | 'member' | 'today'>): readonly GroupWithMembers[] {
  const open = groups.filter(
    (group) =>
      isJoinable(group) &&
      group.closedAt === null &&
      group.entry !== 'invitation' &&
      !areOffersClosed(group, today) &&
      hasFreeSeat(group) &&
      ![group.members, group.waiting, group.asking].some((people) => isAmong(people, member)),
  );
  return [...open.filter((group) => group.kind === 'topic'), ...open.filter((group) => group.kind !== 'topic')];
}

const isAmong = (people: readonly Pick<Member, 'id'>[], member: Pick<Member, 'id'>): boolean =>
  people.some((other) => other.id === member.id);
