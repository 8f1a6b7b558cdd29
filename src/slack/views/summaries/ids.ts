/** The `action_id`s and `callback_id`s of summaries and their review; each is the name of the file in `listeners` that answers it. */
export const summaryIds = {
  answerDoubt: 'answer-doubt',
  editLine: 'edit-line',
  leaveOut: 'leave-out',
  takeBack: 'take-back',
  renameGroup: 'rename-group',
  leaveOutGroup: 'leave-out-group',
  takeBackGroup: 'take-back-group',
  addLine: 'add-line',
  turnPage: 'turn-page',
  publish: 'publish',
  showRevision: 'show-revision',
  discard: 'discard',
  renameGroupForm: 'rename-group-form',
  pasteSummaryForm: 'paste-summary-form',
  editLineForm: 'edit-line-form',
  readAsSummary: 'read-as-summary',
} as const;
