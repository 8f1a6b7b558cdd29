/**
 * The `action_id`s of buttons and the `callback_id`s of modals and shortcuts; each is the name of the file that listens to it. A
 * button's value is an id of the database and nothing else.
 */
export const ids = {
  done: 'done',
  reopen: 'reopen',
  take: 'take',
  giveBack: 'give-back',
  accept: 'accept',
  decline: 'decline',
  assign: 'assign',
  changeDate: 'change-date',
  showAction: 'show-action',
  /** Its value: the words of the list to show, as after `/mag`. */
  showActions: 'show-actions',
  /** Its value: the ids of the actions to show. */
  showRest: 'show-rest',
  joinGroup: 'join-group',
  leaveGroup: 'leave-group',
  approveEntry: 'approve-entry',
  declineEntry: 'decline-entry',
  notThisTime: 'not-this-time',
  joinChannel: 'join-channel',
  manageGroup: 'manage-group',
  newGroup: 'new-group',
  confirmSeats: 'confirm-seats',
  answerDoubt: 'answer-doubt',
  editLine: 'edit-line',
  leaveOut: 'leave-out',
  takeBack: 'take-back',
  renameGroup: 'rename-group',
  leaveOutGroup: 'leave-out-group',
  takeBackGroup: 'take-back-group',
  addLine: 'add-line',
  turnPage: 'turn-page',
  grantTime: 'grant-time',
  declineTime: 'decline-time',
  chooseReminders: 'choose-reminders',
  changeSettings: 'change-settings',
  renewOwnCalendar: 'renew-own-calendar',
  renewCommitteeCalendar: 'renew-committee-calendar',
  sendAgain: 'send-again',
  /** Its value: the words of the part of the roster to show, as after `/mag`. */
  showRoster: 'show-roster',
  linkName: 'link-name',
  nobodyHere: 'nobody-here',
  turnNames: 'turn-names',
  confirmPerson: 'confirm-person',
  declinePerson: 'decline-person',
  applyRoster: 'apply-roster',
  discardRoster: 'discard-roster',
  acceptHandOver: 'accept-hand-over',
  leaveHandOver: 'leave-hand-over',
  turnHandOver: 'turn-hand-over',
  publish: 'publish',
  showRevision: 'show-revision',
  discard: 'discard',
  /** Several in a block, numbered; the value is the vote's id and which option: "7/2". */
  castVote: 'cast-vote',
  showVote: 'show-vote',
  closeVote: 'close-vote',
  cancelVote: 'cancel-vote',
  undo: 'undo',
  showHistory: 'show-history',
} as const;

export const menus = {
  /** The menu beside a reminder; each choice's value is the action's id and which it is: "7/3". */
  moreChoices: 'more-choices',
  /** Who a written name is; its block is named after the question: `name-7`. */
  choosePerson: 'choose-person',
  /** To whom something of a member who left goes; its block is named after it: `hand-over-7`. */
  giveHandOver: 'give-hand-over',
} as const;

export const modals = {
  renameGroup: 'rename-group',
  manageGroup: 'manage-group',
  confirmSeats: 'confirm-seats',
  pasteSummary: 'paste-summary',
  editLine: 'edit-line',
  assignAction: 'assign-action',
  changeDate: 'change-date',
  askForTime: 'ask-for-time',
  declineAction: 'decline-action',
  chooseReminders: 'choose-reminders',
  changeSettings: 'change-settings',
  askVote: 'ask-vote',
  cancelVote: 'cancel-vote',
} as const;

export const shortcuts = { readAsSummary: 'read-as-summary' } as const;

/** Several buttons of one kind in one block need ids that differ: `answer-doubt:2`. */
export const nth = (id: string, index: number): string => `${id}:${index}`;

/** The id without its number. */
export const idOf = (actionId: string): string => actionId.replace(/:\d+$/, '');
