/** What is said to a command about votes that isn't understood. */
export const voteUsage =
  'Type `/mag vote` alone to ask a question. Or add a number: `/mag vote 3`, `/mag vote 3 close`, `/mag vote 3 cancel Why`.';
