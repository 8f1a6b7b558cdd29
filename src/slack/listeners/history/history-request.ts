/** What the words after `/mag` ask of the history: to undo one's latest change, or to have all changes as a file. */
export interface HistoryRequest {
  readonly kind: 'undo' | 'history';
}

export const historyVerbs = ['undo', 'history'] as const;

/** Reads the words after one of those verbs; a text says what is wrong. */
export function readHistoryRequest(
  verb: (typeof historyVerbs)[number],
  words: readonly string[],
): HistoryRequest | string {
  return verb === 'undo' && words.length > 0
    ? 'Type `/mag undo` alone to take back your latest change. For an earlier one, use *Undo* under `/mag action 12`.'
    : { kind: verb };
}
