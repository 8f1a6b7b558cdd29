import type { RefusalSentences } from '../blocks/refusal-sentences.ts';

export const voteRefusals = {
  'no such vote': ({ number }) =>
    `There’s no vote ${number > 0 ? number : 'with that number'} here. See the open ones with \`/mag votes\`.`,
  'vote over': ({ number, state }) => `Vote ${number} is already ${state === 'cancelled' ? 'cancelled' : 'closed'}.`,
  'no vote of theirs': ({ number, group }) =>
    `You can’t vote in vote ${number}. It’s for those who were ${group === null ? 'on the roster' : `in ${group}`} when it opened.`,
  'no question': () => 'Add a question of up to 500 characters.',
  'no choice': () => 'Add at least 2 options, each on its own line.',
  'too many options': () => 'Use up to 10 options of up to 75 characters each.',
  'options alike': () => 'Two of the options are the same. Change or remove one.',
  'nobody to vote': () => 'That group has no members yet. Choose another one.',
  'no quorum': () => 'Write the quorum as a number of voters or a percentage: 14, or 50%.',
  'no reason': () => 'Say why, in a few words: `/mag vote 3 cancel The date has moved`.',
} satisfies Partial<RefusalSentences>;
