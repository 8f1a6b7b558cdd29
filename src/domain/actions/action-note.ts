import type { Instant } from '../time/instant.ts';

/** What somebody wrote of an action's progress. */
export interface ActionNote {
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
}

/** A page of an action's notes, latest first. */
export interface ActionNotes {
  readonly notes: readonly ActionNote[];
  /** Of all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
}
