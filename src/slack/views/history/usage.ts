/** What is said to `/mag undo` with words after it. */
export const undoUsage =
  'Type `/mag undo` alone to take back your latest change. For an earlier one, use *Undo* under `/mag action 12`.';
