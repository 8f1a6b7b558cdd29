/** The `action_id`s and `callback_id`s of the history and undo; each is the name of the file in `listeners` that answers it. */
export const historyIds = {
  undo: 'undo',
  showHistory: 'show-history',
} as const;
