/** The `action_id`s and `callback_id`s of votes; each is the name of the file in `listeners` that answers it. */
export const voteIds = {
  /** Several in a block, numbered; the value is the vote's id and which option: "7/2". */
  castVote: 'cast-vote',
  showVote: 'show-vote',
  closeVote: 'close-vote',
  cancelVote: 'cancel-vote',
  askVoteForm: 'ask-vote-form',
  cancelVoteForm: 'cancel-vote-form',
} as const;
