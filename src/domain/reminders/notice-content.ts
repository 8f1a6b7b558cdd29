import type { Action } from '../actions/action.ts';
import type { Committee } from '../committee/committee.ts';
import type { GroupWithMembers } from '../groups/working-group.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { SlotEffect } from '../meetings/slot-effect.ts';
import type { TimePoll } from '../meetings/time-poll.ts';
import type { Departure, Handover, HandoverProposal } from '../roster/handover.ts';
import type { Member } from '../roster/member.ts';
import type { NameQuestion } from '../roster/name-question.ts';
import type { RosterQuestion } from '../roster/roster-question.ts';
import type { Announcement } from '../summaries/announcement.ts';
import type { Draft } from '../summaries/draft.ts';
import type { Comparison } from '../summaries/revision.ts';
import type { CalendarDay, Instant } from '../time/instant.ts';
import type { Vote } from '../votes/vote.ts';
import type { FailedNotice } from './failed-notice.ts';

/** What the bot says, before anybody decides how it looks. */
export type NoticeContent =
  | {
      readonly kind: 'review';
      readonly summaryId: number;
      readonly name: string;
      readonly draft: Draft;
      readonly page: number;
      readonly committee: Committee;
      readonly state: 'draft' | 'published' | 'discarded';
      /** Held against the published summary that it corrects; null where it corrects none. */
      readonly comparison: Comparison | null;
    }
  /** To the channel: what a corrected summary changed. */
  | { readonly kind: 'correction'; readonly committee: Committee; readonly correction: CorrectedPart }
  | { readonly kind: 'announcement'; readonly announcement: Announcement }
  /** What an announcement becomes whose summary was taken back; never sent. */
  | {
      readonly kind: 'taken back';
      readonly committee: Committee;
      readonly title: string | null;
      readonly by: string;
      readonly at: Instant;
    }
  /** To one member: all that is due to them, most urgent first. */
  | {
      readonly kind: 'reminders';
      readonly committee: Committee;
      readonly member: Member;
      readonly actions: readonly Action[];
      /** Of others, which wait on them. */
      readonly awaited?: readonly Action[];
      /** In which they may vote, and have not. */
      readonly votes: readonly Vote[];
      /** Groups that want something of them: volunteers, their seats confirmed, their charter approved again. */
      readonly groups?: readonly GroupReminder[];
      /** Of others, late for long: for the leads of their groups, the chair and the secretariat alone. */
      readonly late: readonly Action[];
      /** What could not be said to others: for the secretariat alone. */
      readonly failed?: readonly FailedNotice[];
      readonly now: Instant;
    }
  /** To the channel: actions that any one of a group may do and nobody has taken. */
  | {
      readonly kind: 'untaken';
      readonly committee: Committee;
      readonly actions: readonly Action[];
      readonly now: Instant;
    }
  | {
      readonly kind: 'deadlines';
      readonly committee: Committee;
      readonly deadlines: readonly ReminderDeadline[];
      readonly now: Instant;
    }
  /** To the secretariat: somebody needs more time. */
  | {
      readonly kind: 'request';
      readonly committee: Committee;
      readonly extensionId: number;
      readonly action: Action;
      readonly by: Member;
      readonly until: CalendarDay;
      readonly now: Instant;
    }
  /** To the member who asked for more time. */
  | {
      readonly kind: 'answer';
      readonly committee: Committee;
      readonly action: Action;
      readonly granted: boolean;
      readonly by: Member;
      readonly until: CalendarDay;
      readonly now: Instant;
    }
  /** To the new owner of actions that others assigned: do they take them? */
  | {
      readonly kind: 'offers';
      readonly committee: Committee;
      readonly offers: readonly { readonly action: Action; readonly by: string }[];
      readonly now: Instant;
    }
  /** To the secretariat; `said`: "Lea says it isn’t theirs". A word is to whom it concerns. */
  | {
      readonly kind: 'not mine' | 'word';
      readonly committee: Committee;
      readonly action: Action;
      readonly said: string;
      readonly now: Instant;
    }
  /** To the channel: the card of a group made by hand. */
  | { readonly kind: 'group'; readonly committee: Committee; readonly group: GroupWithMembers }
  /** To the channel: who got the seats of the groups whose offers are closed. */
  | {
      readonly kind: 'result';
      readonly committee: Committee;
      readonly groups: readonly GroupWithMembers[];
    }
  /** To the people who decide who joins a group. */
  | {
      readonly kind: 'entry request';
      readonly committee: Committee;
      readonly group: GroupWithMembers;
      readonly by: Member;
    }
  /** To the person who asked to join, which `by` approved or declined. */
  | {
      readonly kind: 'entry answer';
      readonly committee: Committee;
      readonly group: GroupWithMembers;
      readonly by: Member;
      readonly answer: EntryAnswer;
    }
  /** To the secretariat: who are these? Those answered already are among them; `page` counts from 0. */
  | {
      readonly kind: 'names';
      readonly committee: Committee;
      readonly summaryId: number;
      readonly title: string | null;
      readonly questions: readonly NameQuestion[];
      readonly page: number;
    }
  /** To the secretariat: what somebody who left had; `page` counts from 0. */
  | {
      readonly kind: 'handover';
      readonly committee: Committee;
      readonly departure: Departure;
      readonly items: readonly (Handover & { readonly proposal: HandoverProposal })[];
      readonly page: number;
    }
  /** To the chair and the secretariat: about one person, to be answered by yes or no. */
  | { readonly kind: 'roster question'; readonly committee: Committee; readonly question: RosterQuestion }
  /** To the channel, or to a member with their actions whose deadlines follow the meeting. */
  | {
      readonly kind: 'meeting change';
      readonly committee: Committee;
      readonly meeting: Meeting;
      readonly actions: readonly Action[];
      readonly now: Instant;
    }
  /** To the channel: the card of a poll of meeting times, and later what came of it. `effects`: of its slots, in their order. */
  | {
      readonly kind: 'time poll';
      readonly committee: Committee;
      readonly poll: TimePoll;
      readonly effects: readonly SlotEffect[];
      /** Of the committee. */
      readonly members: number;
    }
  /** To the channel: the card of a vote, and later how it ended. */
  | { readonly kind: 'vote'; readonly committee: Committee; readonly vote: Vote }
  | { readonly kind: 'vote end'; readonly committee: Committee; readonly vote: Vote }
  /** To the channel, once a week; of what is late the number alone. */
  | {
      readonly kind: 'digest';
      readonly committee: Committee;
      readonly done: readonly Action[];
      readonly dueSoon: readonly Action[];
      readonly overdue: number;
      readonly unowned: number;
      readonly now: Instant;
    }
  | { readonly kind: 'meeting'; readonly committee: Committee; readonly meeting: Meeting; readonly now: Instant };

/** What a group wants of a member. */
export interface GroupReminder {
  readonly kind: 'call' | 'seats' | 'charter';
  readonly group: GroupWithMembers;
}

export const entryAnswers = ['approved', 'waits', 'declined', 'invited', 'removed', 'closed'] as const;
/** What was decided about a member's place in a group; `waits`: they may come in, and there is no seat yet; `closed`: the group was. */
export type EntryAnswer = (typeof entryAnswers)[number];

/** The last day of a call. */
export interface ReminderDeadline {
  readonly what: string;
  readonly day: CalendarDay;
}

/** A published correction of a summary. */
export interface CorrectedPart {
  readonly rootId: number;
  readonly title: string | null;
  readonly permalink: string | null;
  readonly postedBy: string;
  readonly revision: number;
  /** A line each. */
  readonly changes: readonly string[];
}
