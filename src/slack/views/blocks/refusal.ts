import type { Refusal } from '../../../domain/access/refusal.ts';
import { actionRefusals } from '../actions/refusals.ts';
import { accessRefusals } from '../committee/refusals.ts';
import { groupRefusals } from '../groups/refusals.ts';
import { undoRefusals } from '../history/refusals.ts';
import { meetingRefusals } from '../meetings/refusals.ts';
import { rosterRefusals } from '../roster/refusals.ts';
import { summaryRefusals } from '../summaries/refusals.ts';
import { voteRefusals } from '../votes/refusals.ts';
import { type Message, textMessage } from './message.ts';
import type { RefusalSentences, RefusalsByReason } from './refusal-sentences.ts';

/** What the bot will not do, why, and what can be done instead. */
export const refusalMessage = (refusal: Refusal): Message => textMessage(refusalSentence(refusal));

const sentences: RefusalSentences = {
  ...accessRefusals,
  ...actionRefusals,
  ...groupRefusals,
  ...meetingRefusals,
  ...rosterRefusals,
  ...summaryRefusals,
  ...undoRefusals,
  ...voteRefusals,
};

/** The refusal in words, unescaped: for a window's own error line. */
export function refusalSentence<Because extends Refusal['because']>(refusal: RefusalsByReason[Because]): string {
  return sentences[refusal.because](refusal);
}
