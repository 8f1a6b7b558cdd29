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
  'I’ve read it. Check what I understood in our direct messages, then publish it there. Nothing is announced until you do.';
const inviteFirst = 'I’m not in this channel yet, so I can’t announce it. Type `/invite @` and my name here first.';

function whyNone(read: NotSummary, { posted, isTalk }: Arrival): string | undefined {
  if (isTalk && posted.kind === 'message') return undefined;
  if (read.kind === 'unreadable') return read.because;
  if (read.doubt !== null) return read.doubt;
  return isTalk
    ? undefined
    : 'I couldn’t find a meeting summary in that. A summary has headings or a meeting date, and actions or decisions.';
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
        : textMessage('The summary changed, so I read it again. Its review shows what it says now.');
    case 'already here':
      if (received.isSameMessage && isTalk) return undefined;
      if (received.state === 'draft' && received.reviewer !== actor.userId) return draftOfOther(received.reviewer);
      return textMessage(alreadyHere[received.state]);
  }
}

const alreadyHere = {
  draft: 'I already have that summary. Publish it from its review in our direct messages.',
  published: 'That summary is already published. See its actions with `/mag actions all`.',
  discarded: 'That summary was discarded. Post it as a new message if you want me to read it again.',
} as const;

function draftOfOther(reviewer: string): Message {
  const text = `I already have that summary. <@${reviewer}> posted it and is reviewing it.`;
  return { text, blocks: [section(text)] };
}
