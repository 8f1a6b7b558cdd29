/**
 * What a change can be of, and so what its rows belong to: the table of the thing itself, other tracked tables hold what is part of it.
 *
 * `isLocked`: its row is locked before it is undone, in this order, which is that of the operations: actions come after what they hang on.
 * A new subject is added here; the compiler then asks for the rest: how a line of its history calls it (`aboutSubject`, db/history/history.ts),
 * which notices are planned anew (`replans`, replan-after-undo.ts) and what is drawn anew (`redraws`, undo-button.ts).
 */
export const undoSubjects = {
  summary: { table: 'summaries', isLocked: true },
  group: { table: 'groups', isLocked: true },
  'time poll': { table: 'time_polls', isLocked: true },
  meeting: { table: 'meetings', isLocked: true },
  vote: { table: 'votes', isLocked: true },
  action: { table: 'actions', isLocked: true },
  member: { table: 'members', isLocked: false },
  committee: { table: 'committees', isLocked: false },
  date: { table: 'dates', isLocked: false },
  'name question': { table: 'name_questions', isLocked: false },
  handover: { table: 'handovers', isLocked: false },
} as const;

export type UndoSubject = keyof typeof undoSubjects;

/** What has a history of its own; what happens to the others is told of their summary or member. */
export type HistorySubject = Exclude<UndoSubject, 'date' | 'name question' | 'handover'>;
