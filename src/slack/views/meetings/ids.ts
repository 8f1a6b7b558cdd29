/** The `action_id`s of meetings; each is the name of the file in `listeners` that answers it. */
export const meetingIds = {
  /** The value is the member's id and which page: "7/2". */
  showTimes: 'show-times',
} as const;
