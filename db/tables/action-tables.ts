import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { PreviousAssignment } from '../../src/domain/actions/previous-assignment.ts';
import type { ActionLine } from '../../src/domain/summaries/summary.ts';
import type { CalendarDay } from '../../src/domain/time/instant.ts';
import type { Maybe, MaybeDay, MaybeMoment, Moment } from './columns.ts';

/** The actions, whose they are, and what was asked about them. */
export interface ActionTables {
  actions: {
    id: Generated<number>;
    committeeId: number;
    /** Counts from 1 in the committee: #12. */
    number: number;
    text: string;
    section: Maybe<string>;
    share: 'each' | 'any' | 'member';
    state: Generated<'open' | 'done' | 'withdrawn'>;
    due: MaybeDay;
    dueText: Maybe<string>;
    tiedTo: Maybe<'next meeting'>;
    /** Who took an action that any one of a group may do. */
    takenBy: Maybe<number>;
    summaryId: Maybe<number>;
    line: Maybe<number>;
    quote: Maybe<string>;
    createdAt: Moment;
    doneAt: MaybeMoment;
  };
  /** How each revision of the summary stated an action. */
  actionStatements: {
    actionId: number;
    summaryId: number;
    stated: JSONColumnType<ActionLine, string, string>;
  };
  /** A member, a group, or, where neither is known, a name as written. */
  actionOwners: {
    actionId: number;
    position: number;
    memberId: Maybe<number>;
    groupId: Maybe<number>;
    name: string;
  };
  /** Who of an action's owners has done their own part. */
  actionTicks: {
    actionId: number;
    memberId: number;
    at: Moment;
  };
  /** What somebody wrote of an action's progress. */
  actionNotes: {
    id: Generated<number>;
    actionId: number;
    memberId: number;
    text: string;
    at: Moment;
  };
  /** What an open action waits on; one row an action at most. */
  actionWaits: {
    id: Generated<number>;
    actionId: number;
    /** Null where it waits on a thing. */
    memberId: Maybe<number>;
    what: Maybe<string>;
    byMember: number;
    since: Moment;
  };
  /** Until when a member wants to hear no more of an action. */
  snoozes: {
    actionId: number;
    memberId: number;
    until: ColumnType<CalendarDay, CalendarDay, CalendarDay>;
  };
  /** "I need until ...": what a member asked of the secretariat, and its answer. */
  extensions: {
    id: Generated<number>;
    actionId: number;
    memberId: number;
    until: ColumnType<CalendarDay, CalendarDay, CalendarDay>;
    askedAt: Moment;
    /** Withdrawn: who asked took it back. */
    state: Generated<'asked' | 'granted' | 'declined' | 'withdrawn'>;
    decidedBy: Maybe<number>;
    decidedAt: MaybeMoment;
  };
  /** What somebody assigned to another, until they say yes or no. */
  offers: {
    id: Generated<number>;
    actionId: number;
    memberId: number;
    byMember: number;
    at: Moment;
    /** Whose it was before. */
    had: JSONColumnType<PreviousAssignment, string, string>;
    /** Overtaken: it was given to somebody else, or done, before they said anything. */
    answer: Maybe<'accepted' | 'declined' | 'overtaken'>;
    reason: Maybe<string>;
    answeredAt: MaybeMoment;
  };
}
