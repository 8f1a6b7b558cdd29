/** The `action_id`s and `callback_id`s of actions; each is the name of the file in `listeners` that answers it. */
export const actionIds = {
  done: 'done',
  reopen: 'reopen',
  take: 'take',
  giveBack: 'give-back',
  accept: 'accept',
  decline: 'decline',
  assign: 'assign',
  changeDate: 'change-date',
  showAction: 'show-action',
  addNote: 'add-note',
  wait: 'wait',
  endWait: 'end-wait',
  /** Its value: the action's id and the page: "7/1". */
  showNotes: 'show-notes',
  /** Its value: the words of the list to show, as after `/mag`. */
  showActions: 'show-actions',
  /** Its value: the ids of the actions to show. */
  showRest: 'show-rest',
  grantTime: 'grant-time',
  declineTime: 'decline-time',
  /** The menu beside a reminder; each choice's value is the action's id and which it is: "7/3". */
  moreChoices: 'more-choices',
  assignForm: 'assign-form',
  changeDateForm: 'change-date-form',
  askForTimeForm: 'ask-for-time-form',
  declineForm: 'decline-form',
  addNoteForm: 'add-note-form',
  waitForm: 'wait-form',
} as const;
