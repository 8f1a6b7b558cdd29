import type { RefusalSentences } from '../blocks/refusal-sentences.ts';

export const meetingRefusals = {
  'no such moment': ({ words }) =>
    `I couldn’t read “${words}” as a future time. Try \`13 Feb 11:00 UTC\` or \`2027-02-13 9:30 Europe/Zurich\`.`,
  'no meeting': () => 'There’s no next meeting to cancel.',
} satisfies Partial<RefusalSentences>;
