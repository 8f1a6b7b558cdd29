import type { Verbs } from '../../request/subject-commands.ts';
import { undoUsage } from '../../views/history/usage.ts';

/** What the words after `/mag` ask of the history: to undo one's latest change, or to have all changes as a file. */
export interface HistoryRequest {
  readonly kind: 'undo' | 'history';
}

export const historyVerbs: Verbs<HistoryRequest> = {
  undo: (words) => (words.length > 0 ? undoUsage : { kind: 'undo' }),
  history: () => ({ kind: 'history' }),
};
