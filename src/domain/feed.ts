import type { Action } from './action.ts';
import type { AnnouncedDate } from './announcement.ts';
import type { Committee } from './committee.ts';
import type { Meeting } from './meeting.ts';

/** What somebody's calendar follows: their own deadlines, or the committee's meetings and dates. */
export type Feed =
  | { readonly kind: 'mine'; readonly committee: Committee; readonly deadlines: readonly Deadline[] }
  | {
      readonly kind: 'committee';
      readonly committee: Committee;
      readonly meetings: readonly Meeting[];
      readonly dates: readonly (AnnouncedDate & { readonly id: number })[];
    };

/** An open action with a day, and how often it was changed so far. */
export interface Deadline {
  readonly action: Action;
  readonly changes: number;
  /** Of the summary that it comes from. */
  readonly permalink: string | null;
}
