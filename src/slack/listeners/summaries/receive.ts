import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import type { NotSummary } from '../../../operations/summaries/read-posting.ts';
import { type Posting, type Received, receiveSummary } from '../../../operations/summaries/receive-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { outsideMessage } from '../../request/viewer.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { section } from '../../views/blocks/text-blocks.ts';

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

const readIt =
  'I read it. What I understood is in our direct messages; nothing is announced before you publish it there.';
const inviteFirst = 'I’m not in this channel yet: type `/invite @` and my name here first, so that I can announce it.';

function whyNone(read: NotSummary, { posted, isTalk }: Arrival): string | undefined {
  if (isTalk && posted.kind === 'message') return undefined;
  if (read.kind === 'unreadable') return read.because;
  if (read.doubt !== null) return read.doubt;
  return isTalk
    ? undefined
    : 'I found no meeting summary in that: it wants headings or a meeting’s date, and actions or decisions.';
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
      return textMessage(isOutside ? `${readIt} ${inviteFirst}` : readIt);
    }
    case 'note':
    case 'from a bot':
      return undefined;
    case 'read again':
      return isTalk
        ? undefined
        : textMessage('It was changed since, and I read it again: its review shows what it says now.');
    case 'already here':
      if (received.isSameMessage && isTalk) return undefined;
      if (received.state === 'draft' && received.reviewer !== actor.userId) return draftOfOther(received.reviewer);
      return textMessage(alreadyHere[received.state]);
  }
}

const alreadyHere = {
  draft: 'I have that summary already. Its review is in our direct messages and waits for you to publish it.',
  published: 'I have that summary already, and it is published: `/mag actions all` shows what came of it.',
  discarded: 'That summary was discarded. Post it as a new message to have it read again.',
} as const;

function draftOfOther(reviewer: string): Message {
  const text = `I have that summary already: <@${reviewer}> brought it, and has its review.`;
  return { text, blocks: [section(text)] };
}
