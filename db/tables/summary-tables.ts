import type { Generated, JSONColumnType } from 'kysely';
import type { Draft } from '../../src/domain/summaries/draft.ts';
import type { CalendarDay } from '../../src/domain/time/instant.ts';
import type { Maybe, MaybeDay, MaybeMoment, Moment } from './columns.ts';

/** The summaries that were posted, with the meetings and dates they tell. */
export interface SummaryTables {
  summaries: {
    id: Generated<number>;
    committeeId: number;
    channelId: string;
    /** The message it was posted with; a pasted one has its own name here, so that it too is kept once. */
    messageTs: string;
    /** Slack's id of the file of that message which it was read from; null for the message's own words. */
    fileId: Maybe<string>;
    /** Slack's `edited.ts` of what was read last; null where nobody had edited it. */
    editedTs: Maybe<string>;
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
    /** Null where nobody said how long it lasts. */
    durationMinutes: Maybe<number>;
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
}
