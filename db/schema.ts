import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Draft } from '../src/domain/draft.ts';
import type { CalendarDay } from '../src/domain/instant.ts';
import type { NoticeKind } from '../src/domain/notice.ts';
import type { HadBefore } from '../src/domain/offer.ts';
import type { HistorySubject } from '../src/domain/personal-change.ts';
import type { NameCandidate, RosterEntry } from '../src/domain/roster-entry.ts';
import type { ActionLine } from '../src/domain/summary.ts';

/** A moment; written as a Date, read as a Date, never a text. */
type Moment = ColumnType<Date, Date, Date>;
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** DATE. Both drivers are told to leave it the text it is: a Date would move by a day west of Greenwich. */
type MaybeDay = ColumnType<CalendarDay | null, CalendarDay | null | undefined, CalendarDay | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface Schema {
  workspaces: {
    id: Generated<number>;
    teamId: string;
    enterpriseId: Maybe<string>;
  };
  committees: {
    id: Generated<number>;
    workspaceId: number;
    /** Where its summaries are posted and its announcements made; one committee a channel. */
    channelId: string;
    name: string;
    timeZone: Generated<string>;
    /** How many days before a deadline people are reminded, unless they chose otherwise; 0 is the day itself. */
    reminderDays: JSONColumnType<readonly number[], string | undefined, string>;
    /** `HH:MM` */
    reminderTime: Generated<string>;
    workingDaysOnly: Generated<boolean>;
    /** 1 is Monday, as in ISO 8601; null: no weekly digest. */
    digestWeekday: Generated<number | null>;
    digestTime: Generated<string>;
    /** The secret part of the address of the committee's calendar; null: it has none. */
    feedToken: Maybe<string>;
    /** Who volunteers is shown when the offers are closed, and until then how many alone. */
    offersPrivate: Generated<boolean>;
    /** When what each of a group does is closed: with the last part, with enough of them, or on its day. */
    closing: Generated<'all' | 'quorum' | 'date'>;
    /** Percent of those with a part. */
    closingQuorum: Generated<number>;
    lastActionNumber: Generated<number>;
    lastVoteNumber: Generated<number>;
    createdAt: Moment;
  };
  members: {
    id: Generated<number>;
    committeeId: number;
    /** As the summary or Slack writes it. */
    name: string;
    /** Null until the person is found in the workspace: the member is then "unlinked". */
    userId: Maybe<string>;
    timeZone: Maybe<string>;
    role: Generated<'chair' | 'secretariat' | 'member'>;
    /** What the member chose for himself; null: as the committee has it. */
    reminderDays: ColumnType<readonly number[] | null, string | null | undefined, string | null>;
    reminderTime: Maybe<string>;
    /** A message an action, in place of one with all of them. */
    remindersApart: Generated<boolean>;
    pausedUntil: MaybeDay;
    feedToken: Maybe<string>;
    /** As the roster's table or a summary wrote it; never taken from Slack. */
    email: Maybe<string>;
    /** "Africa", "Asia-Pacific", an organisation: what the committee wants balanced. */
    region: Maybe<string>;
    /** As Slack last said. */
    isGuest: Generated<boolean>;
    /** Null: a member. */
    formerSince: MaybeMoment;
    /** The secretariat said that nobody in the workspace is this person. */
    isElsewhere: Generated<boolean>;
  };
  /** How a member was written before; the next summary's spelling then finds the same person. */
  memberAliases: {
    committeeId: number;
    memberId: number;
    written: string;
  };
  /** A member left; the secretariat decides of each thing he had what becomes of it. */
  departures: {
    id: Generated<number>;
    committeeId: number;
    memberId: number;
    how: 'channel' | 'workspace' | 'term';
    at: Moment;
    /** He is back. */
    endedAt: MaybeMoment;
  };
  handOvers: {
    id: Generated<number>;
    departureId: number;
    /** An action, or else his seat in a group. */
    actionId: Maybe<number>;
    groupId: Maybe<number>;
    /** What was decided, as the secretariat reads it; null while nothing is. */
    decided: Maybe<string>;
    decidedBy: Maybe<number>;
    decidedAt: MaybeMoment;
  };
  /** A written name of which it is not certain who it is; asked of the secretariat. */
  nameQuestions: {
    id: Generated<number>;
    committeeId: number;
    /** The summary after whose publishing it is asked. */
    summaryId: number;
    name: string;
    /** The member so called; null where the roster knows nobody, or several, of that name. */
    memberId: Maybe<number>;
    candidates: JSONColumnType<readonly NameCandidate[], string, string>;
    /** As the secretariat reads it; null while nobody has answered. */
    answer: Maybe<string>;
    answeredBy: Maybe<number>;
    answeredAt: MaybeMoment;
  };
  /** A roster that somebody posted or asked for, shown before it is applied. */
  rosterImports: {
    id: Generated<number>;
    committeeId: number;
    byMember: number;
    /** "members.csv", "the channel" */
    source: string;
    entries: JSONColumnType<readonly RosterEntry[], string, string>;
    /** Whether it is all of the roster, so that who is not in it is no longer a member. */
    isWhole: boolean;
    state: Generated<'proposed' | 'applied' | 'discarded'>;
    at: Moment;
  };
  groups: {
    id: Generated<number>;
    committeeId: number;
    kind: 'category' | 'working group' | 'topic' | 'sub-group';
    name: string;
    short: Maybe<string>;
    /** What a topic belongs to; topics of one parent share a card. */
    parent: Maybe<string>;
    /** Null: unlimited. */
    seats: Maybe<number>;
    /** The summary that proposed it; its announcement is the group's card. */
    summaryId: Maybe<number>;
    /** By approval of a lead, the chair or the secretariat; by invitation of theirs. */
    entry: Generated<'open' | 'approval' | 'invitation'>;
    /** The channel in which the group talks. */
    channelId: Maybe<string>;
    charterEnds: MaybeDay;
    closedAt: MaybeMoment;
    /** The last day on which somebody may volunteer. */
    offersClose: MaybeDay;
    /** Since then the seats are those the chair confirmed; before, the order of offering decides. */
    confirmedAt: MaybeMoment;
    /** As the summary has it that proposed it, whatever it was renamed to since. */
    statedName: Maybe<string>;
    /** Null where a summary proposed it. */
    createdBy: Maybe<number>;
  };
  /** Who is in a group; of a topic those who have a seat. */
  groupMembers: {
    groupId: number;
    memberId: number;
    /** Of a volunteer when he offered, which decides on the seats. */
    joinedAt: Moment;
    role: Generated<'lead' | 'member' | 'liaison' | 'observer'>;
    /** The body to which a liaison is the link. */
    liaisonTo: Maybe<string>;
  };
  /** Of those who are not in: who waits for a seat, who asks to be let in, who does not want to be asked again. */
  groupAnswers: {
    groupId: number;
    memberId: number;
    answer: 'waits' | 'asks' | 'not this time';
    at: Moment;
  };
  summaries: {
    id: Generated<number>;
    committeeId: number;
    channelId: string;
    /** The message it was posted with; a pasted one has its own name here, so that it too is kept once. */
    messageTs: string;
    permalink: Maybe<string>;
    textHash: string;
    name: string;
    sourceText: string;
    postedBy: string;
    receivedAt: Moment;
    state: Generated<'draft' | 'published' | 'discarded'>;
    /** What was read, with the corrections made in the review so far. */
    draft: JSONColumnType<Draft, string, string>;
    /** The first published summary of the meeting, which this one corrects. */
    revisesId: Maybe<number>;
    revision: Generated<number>;
    /** What the published correction changed, a line each. */
    corrections: JSONColumnType<readonly string[], string | undefined, string>;
    /** The page of the review on show, from 0. */
    reviewPage: Generated<number>;
    publishedAt: MaybeMoment;
    publishedBy: Maybe<number>;
  };
  meetings: {
    id: Generated<number>;
    committeeId: number;
    title: Maybe<string>;
    day: CalendarDay;
    /** Null where only the day is known. */
    startsAt: MaybeMoment;
    place: Maybe<string>;
    summaryId: Maybe<number>;
    /** RFC 5545 SEQUENCE: raised whenever the meeting is moved. */
    sequence: Generated<number>;
    cancelledAt: MaybeMoment;
  };
  /** Deadlines, events and decisions by date that the summary states outside its actions. */
  dates: {
    id: Generated<number>;
    committeeId: number;
    summaryId: number;
    line: number;
    kind: 'deadline' | 'event' | 'start' | 'decision';
    what: string;
    fromDay: MaybeDay;
    toDay: MaybeDay;
    certain: boolean;
    text: string;
    /** A corrected summary no longer has it. */
    withdrawn: Generated<boolean>;
  };
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
  /** Who of an action's owners has done his own part. */
  actionTicks: {
    actionId: number;
    memberId: number;
    at: Moment;
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
  /** What somebody assigned to another, until he says yes or no. */
  offers: {
    id: Generated<number>;
    actionId: number;
    memberId: number;
    byMember: number;
    at: Moment;
    /** Whose it was before. */
    had: JSONColumnType<HadBefore, string, string>;
    /** Overtaken: it was given to somebody else, or done, before he said anything. */
    answer: Maybe<'accepted' | 'declined' | 'overtaken'>;
    reason: Maybe<string>;
    answeredAt: MaybeMoment;
  };
  votes: {
    id: Generated<number>;
    committeeId: number;
    /** Counts from 1 in the committee. */
    number: number;
    question: string;
    /** Who may vote; null: the whole roster. */
    groupId: Maybe<number>;
    /** How many votes it wants, or how many in a hundred of those who may. */
    quorum: Maybe<number>;
    quorumIsPercent: Generated<boolean>;
    isSecret: boolean;
    state: Generated<'open' | 'closed' | 'cancelled'>;
    openedAt: Moment;
    openedBy: number;
    closesAt: Moment;
    endedAt: MaybeMoment;
    /** Null: its time was over. */
    endedBy: Maybe<number>;
    why: Maybe<string>;
    /** How many might vote at the end. */
    entitled: Maybe<number>;
  };
  voteOptions: {
    voteId: number;
    position: number;
    text: string;
    /** Null until the vote is closed. */
    voters: Maybe<number>;
  };
  /** Who chose what, while it can be changed; of an open vote, also afterwards. */
  ballots: {
    voteId: number;
    memberId: number;
    position: number;
    at: Moment;
  };
  history: {
    id: Generated<number>;
    committeeId: number;
    subject: HistorySubject;
    subjectId: number;
    at: Moment;
    /** Null: the bot itself. */
    byMember: Maybe<number>;
    what: string;
    before: Maybe<string>;
    after: Maybe<string>;
    /** The change of the person's that it tells of, written by the database. */
    changeId: Generated<number | null>;
  };
  /** What a person changed in one go; its rows, which the database keeps by itself, are in `changed_rows`. */
  changes: {
    id: Generated<number>;
    committeeId: number;
    byMember: number;
    at: Moment;
    undoneAt: MaybeMoment;
    undoneBy: Maybe<number>;
  };
  /** Requests of Slack's that add something, so that one delivered twice adds it once. */
  requests: {
    committeeId: number;
    id: string;
    seenAt: Moment;
  };
  notices: {
    id: Generated<number>;
    committeeId: number;
    /** Names what is said to whom and why ("action 7 member 3 day-before 2024-01-27"); planning again adds nothing. */
    key: string;
    /** Those due at once under one name travel as one message: "member 3". */
    bundle: string;
    kind: NoticeKind;
    actionId: Maybe<number>;
    dateId: Maybe<number>;
    meetingId: Maybe<number>;
    summaryId: Maybe<number>;
    extensionId: Maybe<number>;
    groupId: Maybe<number>;
    voteId: Maybe<number>;
    departureId: Maybe<number>;
    /** Who asks to be let into the group, or who answered that. */
    aboutMemberId: Maybe<number>;
    /** To one member, or else to a channel or, by Slack id, a person who need not be a member. */
    memberId: Maybe<number>;
    channelId: Maybe<string>;
    /** "7 days before", "overdue": said with the notice. */
    reason: string;
    dueAt: Moment;
    state: Generated<'waiting' | 'sending' | 'delivered' | 'dropped' | 'failed'>;
    /** One message may carry several notices; they share its delivery. */
    deliveryId: Maybe<string>;
    /** Until then the message is one bot's to send. By the database's clock: the bots' own may differ. */
    leaseUntil: MaybeMoment;
    /** No message of this delivery is older, by the bot's clock or the database's. */
    attemptedAt: MaybeMoment;
    /** Slack asked for patience until then; by the database's clock. */
    restingUntil: MaybeMoment;
    attempts: Generated<number>;
    conversationId: Maybe<string>;
    messageTs: Maybe<string>;
    settledAt: MaybeMoment;
    why: Maybe<string>;
  };
}
