import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { NameCandidate, RosterEntry } from '../../src/domain/roster/roster-entry.ts';
import type { Maybe, MaybeDay, MaybeMoment, Moment } from './columns.ts';

/** The committees of the workspaces, and who is on their rosters. */
export interface CommitteeTables {
  workspaces: {
    id: Generated<number>;
    teamId: string;
    enterpriseId: Maybe<string>;
    /** When the app was removed from it; null while it is installed. */
    uninstalledAt: MaybeMoment;
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
    /** Volunteers' names are shown when volunteering closes, and until then only how many there are. */
    offersPrivate: Generated<boolean>;
    /** When what each of a group does is closed: with the last part, with enough of them, or on its day. */
    closing: Generated<'all' | 'quorum' | 'date'>;
    /** Percent of those with a part. */
    closingQuorum: Generated<number>;
    /** Hours of the day, where each member lives, at which a meeting is at night, and at which it costs nothing. */
    nightFrom: Generated<number>;
    nightUntil: Generated<number>;
    goodFrom: Generated<number>;
    goodUntil: Generated<number>;
    /** In hundredths: what a meeting at night costs a member, and one at an early or late hour. */
    nightWeight: Generated<number>;
    edgeWeight: Generated<number>;
    /** Since when meetings count for what their hours cost; null: since the first on record. */
    termStart: MaybeDay;
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
    /** What the member chose for themselves; null: as the committee has it. */
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
    /** Of another organisation, as Slack last said: in a shared channel (Slack Connect). */
    isExternal: Generated<boolean>;
    /** Null: a member. */
    formerSince: MaybeMoment;
    /** Since then nothing is kept by which the person could be told: what they had and did is "a former member's". */
    forgottenAt: MaybeMoment;
    /** The secretariat said that nobody in the workspace is this person. */
    isElsewhere: Generated<boolean>;
  };
  /** How a member was written before; the next summary's spelling then finds the same person. */
  memberAliases: {
    committeeId: number;
    memberId: number;
    written: string;
  };
  /** A member left; the secretariat decides of each thing they had what becomes of it. */
  departures: {
    id: Generated<number>;
    committeeId: number;
    memberId: number;
    how: 'channel' | 'workspace' | 'term';
    at: Moment;
    /** They are back. */
    endedAt: MaybeMoment;
  };
  handovers: {
    id: Generated<number>;
    departureId: number;
    /** An action, or else their seat in a group. */
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
  /** What the chair and the secretariat are asked about one person of the roster, to be answered by yes or no. */
  rosterQuestions: {
    id: Generated<number>;
    committeeId: number;
    /** The entry of the roster that it is about. */
    memberId: number;
    /** The Slack id of the person. */
    userId: string;
    /** Whether the person is that member, whether they have the role, whether they are a member again. */
    asks: 'identity' | 'role' | 'return';
    /** What the answer yes gives. */
    role: 'chair' | 'secretariat' | 'member';
    askedAt: Moment;
    /** Overtaken: settled in another way. */
    answer: Maybe<'yes' | 'no' | 'overtaken'>;
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
}
