import type { Generated } from 'kysely';
import type { Maybe, Moment } from './columns.ts';

/** When to meet, asked of the members. */
export interface MeetingTables {
  timePolls: {
    id: Generated<number>;
    committeeId: number;
    state: Generated<'open' | 'set' | 'withdrawn'>;
    /** When the next meeting was to be as it was opened, in ISO 8601; null: there was none. */
    meetingWas: Maybe<string>;
    openedAt: Moment;
    openedBy: number;
    endedBy: Maybe<number>;
    /** The position of the slot that was set. */
    chosen: Maybe<number>;
  };
  timePollSlots: {
    pollId: number;
    position: number;
    startsAt: Moment;
  };
  timePollAnswers: {
    pollId: number;
    position: number;
    memberId: number;
    answer: 'works' | 'if need be' | 'not';
    at: Moment;
  };
}
