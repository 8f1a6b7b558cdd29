/** What the words after `/mag` ask of the history: to undo one's latest change, or to have all changes as a file. */
export interface HistoryRequest {
  readonly kind: 'undo' | 'history';
}

export const historyVerbs = ['undo', 'history'] as const;

/** Reads the words after one of those verbs; a text is what they lack. */
export function readHistoryRequest(
  verb: (typeof historyVerbs)[number],
  words: readonly string[],
): HistoryRequest | string {
  return verb === 'undo' && words.length > 0
    ? 'nothing more: it takes back your latest change. *Undo* below `action 12` takes back that one'
    : { kind: verb };
}
