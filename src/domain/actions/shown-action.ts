import type { HistoryPage } from '../history/history-entry.ts';
import type { Action } from './action.ts';
import type { ActionNotes } from './action-note.ts';

/** One action with all that is known of it. */
export interface ShownAction {
  readonly action: Action;
  /** Null where it was added by hand. */
  readonly source: ActionSource | null;
  /** The latest. */
  readonly notes: ActionNotes;
  readonly history: HistoryPage;
  /** How each revision of the summary states it, latest first. */
  readonly statements: readonly Statement[];
}

/** Where the summary has it. */
export interface ActionSource {
  readonly section: string | null;
  readonly line: number;
  readonly quote: string;
  readonly permalink: string | null;
}

/** What a revision of the summary says of the action. */
export interface Statement {
  readonly revision: number;
  readonly line: number;
  readonly quote: string;
}
