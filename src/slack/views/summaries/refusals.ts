import type { RefusalSentences } from '../blocks/refusal-sentences.ts';

export const summaryRefusals = {
  'no such summary': () => 'This summary isn’t yours to review, or it no longer exists. Ask the person who posted it.',
  'already published': () => 'This summary is already published.',
  'already discarded': () => 'This summary was discarded. Post it again if you want me to read it.',
  'no channel': () => 'Summaries go in the committee’s channel. Post or paste it there.',
  'bot not in channel': () => 'I’m not in this channel. Type `/invite @` and my name here, then try again.',
  'not in the channel': () =>
    'You don’t seem to be in that channel. Join it, invite me there, and post the summary again.',
} satisfies Partial<RefusalSentences>;
