import type { Action } from '../actions/action.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { AnnouncedDate } from '../summaries/announcement.ts';
import type { Committee } from './committee.ts';

/** What somebody's calendar follows: their own deadlines, or the committee's meetings and dates. */
export type Feed =
  | { readonly kind: 'mine'; readonly committee: Committee; readonly deadlines: readonly FeedDeadline[] }
  | {
      readonly kind: 'committee';
      readonly committee: Committee;
      readonly meetings: readonly Meeting[];
      readonly dates: readonly (AnnouncedDate & { readonly id: number })[];
    };

/** An open action with a day, and how often it was changed so far. */
export interface FeedDeadline {
  readonly action: Action;
  readonly changes: number;
  /** Of the summary that it comes from. */
  readonly permalink: string | null;
}
