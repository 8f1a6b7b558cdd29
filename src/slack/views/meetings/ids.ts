/** The `action_id`s of meetings; each is the name of the file in `listeners` that answers it. */
export const meetingIds = {
  /** The value is the member's id and which page: "7/2". */
  showTimes: 'show-times',
  /** Several in a message, numbered; the value is the member's id and the slot, in minutes since 1970: "7/30216960". */
  showHours: 'show-hours',
  /** The value is the member's id and the slots, in minutes since 1970: "7/30216960,30217020". */
  askTimes: 'ask-times',
  /** Several in a block, numbered as `slotAnswers`; the value is the poll's id and which slot: "7/2". */
  answerSlot: 'answer-slot',
  setFromPoll: 'set-from-poll',
} as const;
