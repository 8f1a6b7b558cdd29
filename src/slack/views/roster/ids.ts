/** The `action_id`s and `callback_id`s of the roster; each is the name of the file in `listeners` that answers it. */
export const rosterIds = {
  /** Its value: the words of the part of the roster to show, as after `/mag`. */
  showRoster: 'show-roster',
  linkName: 'link-name',
  nobodyHere: 'nobody-here',
  /** Its value: the summary, and the latest question shown: `7/31`. */
  nobodyElse: 'nobody-else',
  turnNames: 'turn-names',
  confirmPerson: 'confirm-person',
  declinePerson: 'decline-person',
  applyRoster: 'apply-roster',
  discardRoster: 'discard-roster',
  acceptHandover: 'accept-handover',
  leaveHandover: 'leave-handover',
  turnHandover: 'turn-handover',
  /** Who a written name is; its block is named after the question: `name-7`. */
  choosePerson: 'choose-person',
  /** The choice of who takes over an item of a former member; its block is named after the item: `handover-7`. */
  giveHandover: 'give-handover',
} as const;
