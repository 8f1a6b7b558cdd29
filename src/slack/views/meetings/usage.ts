/** What is said to a command about the meeting that isn't understood. */
export const meetingUsage = {
  meeting: 'Type `/mag meeting`, `/mag meeting set 13 Feb 11:00 UTC` or `/mag meeting cancel`.',
  set: 'Add a day and a time: `/mag meeting set 13 Feb 11:00 UTC`.',
  times:
    'Type `/mag times`, `/mag times propose`, `/mag times propose 3 May` for the week of that day, or `/mag times propose 6 meetings every 2 weeks` for up to 52. `/mag times cancel` stops asking the members.',
} as const;
