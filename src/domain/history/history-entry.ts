import type { Instant } from '../time/instant.ts';
import type { HistorySubject } from './undo-subject.ts';

/** Who changed what, and when, from what to what. */
export interface HistoryEntry {
  readonly at: Instant;
  /** Null: the bot itself. */
  readonly by: string | null;
  readonly subject: HistorySubject;
  /** "#7 Write to the port", "WG-Newcomers", "Third meeting of 2024-02-06". */
  readonly about: string;
  /** In the past tense: "moved the deadline". */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A page of what happened to one thing, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Of all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
}
