import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import type { NotSummary } from '../../../operations/summaries/read-posting.ts';
import { type Posting, type Received, receiveSummary } from '../../../operations/summaries/receive-summary.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { outsideMessage } from '../../views/request/no-viewer.ts';
import {
  actionsOfNoMeeting,
  noSummaryFound,
  summaryAlreadyHere,
  summaryReadAgain,
  summaryReceived,
  summaryUnderReview,
} from '../../views/summaries/summary-answers.ts';

/** A posting, and whether it was only posted, without a word to the bot; what is no summary is then left alone. */
export interface Arrival extends Posting {
  readonly isTalk: boolean;
}

/** `because`: what the poster is to be told of what is no summary; undefined where that is nothing, as of talk. */
export type Reception =
  | { readonly kind: 'read' }
  | { readonly kind: 'nothing found'; readonly because: string | undefined };

/** Takes in a summary, of which the poster gets a review, and `tell`s them what came of it where that is to be said. */
export async function receive(
  bot: Bot,
  arrival: Arrival,
  tell: (said: Message) => Promise<unknown>,
): Promise<Reception> {
  const received = await receiveSummary(bot.db, arrival, bot.directory, bot.clock());
  if (received.kind === 'not a summary' || received.kind === 'unreadable') {
    return { kind: 'nothing found', because: whyNone(received, arrival) };
  }
  if (received.kind === 'read again') await redrawReview(bot.db, bot.messenger, received.summaryId);
  const answer = await answerTo(bot, arrival, received);
  if (answer) await tell(answer);
  return { kind: 'read' };
}

function whyNone(read: NotSummary, { posted, isTalk }: Arrival): string | undefined {
  const isList = read.kind === 'not a summary' && read.doubt === null && read.actions > 1;
  if (isList) return actionsOfNoMeeting(read.actions);
  if (isTalk && posted.kind === 'message') return undefined;
  if (read.kind === 'unreadable') return read.because;
  if (read.doubt !== null) return read.doubt;
  return isTalk ? undefined : noSummaryFound;
}

/** What the poster is told of a summary; undefined where nothing. */
async function answerTo(
  bot: Bot,
  { actor, isTalk }: Arrival,
  received: Exclude<Received, NotSummary>,
): Promise<Message | undefined> {
  switch (received.kind) {
    case 'refused':
      return refusalMessage(received);
    case 'outside':
      return outsideMessage;
    case 'kept': {
      if (isTalk) return undefined;
      const isOutside = (await bot.directory.presence(actor.channelId)) === 'outside';
      return summaryReceived(isOutside);
    }
    case 'note':
    case 'from a bot':
      return undefined;
    case 'read again':
      return isTalk ? undefined : summaryReadAgain;
    case 'already here':
      if (received.isSameMessage && isTalk) return undefined;
      if (received.state === 'draft' && received.reviewer !== actor.userId)
        return summaryUnderReview(received.reviewer);
      return summaryAlreadyHere(received.state);
  }
}
