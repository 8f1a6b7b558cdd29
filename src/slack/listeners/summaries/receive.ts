import { dayIn } from '../../../domain/time/instant.ts';
import type { SlackActor } from '../../../operations/access/resolve-viewer.ts';
import { findOrCreateCommittee } from '../../../operations/committee/find-or-create-committee.ts';
import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import {
  type NotSummary,
  type Posted,
  type ReadPosting,
  readPosting,
} from '../../../operations/summaries/read-posting.ts';
import { receiveSummary } from '../../../operations/summaries/receive-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { viewerOf } from '../../request/viewer.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { section } from '../../views/blocks/text-blocks.ts';

/** Something to read, and where it stood. */
export interface Arrival {
  readonly actor: SlackActor;
  readonly messageTs: string;
  /** Slack's id of the file; null for a message's own words. */
  readonly fileId: string | null;
  /** Slack's `edited.ts` of the message; null where nobody edited it. */
  readonly editedTs: string | null;
  readonly permalink: () => Promise<string | null>;
  readonly posted: Posted;
  /** Whether it was only posted, without a word to the bot; what is no summary is then left alone. */
  readonly isTalk: boolean;
}

/** `because`: what the poster is to be told of what is no summary; undefined where that is nothing, as of talk. */
export type Reception =
  | { readonly kind: 'read' }
  | { readonly kind: 'nothing found'; readonly because: string | undefined };

/** Takes in a summary, `tell`s the poster what came of it where that is to be said, and then brings them its review. */
export async function receive(
  bot: Bot,
  arrival: Arrival,
  tell: (said: Message) => Promise<unknown>,
): Promise<Reception> {
  const { posted, isTalk } = arrival;
  const read = await readPosting(posted, dayIn('UTC', bot.clock()));
  if (read.kind !== 'summary') return { kind: 'nothing found', because: whyNone(read, posted, isTalk) };
  const taken = await takeIn(bot, arrival, read);
  if (taken !== 'kept') {
    if (taken) await tell(taken);
    return { kind: 'read' };
  }
  if (!isTalk) {
    const isOutside = (await bot.directory.presence(arrival.actor.channelId)) === 'outside';
    await tell(textMessage(isOutside ? `${readIt} ${inviteFirst}` : readIt));
  }
  await deliverNotices(bot.db, bot.messenger, bot.clock());
  return { kind: 'read' };
}

const readIt =
  'I read it. What I understood is in our direct messages; nothing is announced before you publish it there.';
const inviteFirst = 'I’m not in this channel yet: type `/invite @` and my name here first, so that I can announce it.';

function whyNone(read: NotSummary, posted: Posted, isTalk: boolean): string | undefined {
  if (isTalk && posted.kind === 'message') return undefined;
  if (read.kind === 'unreadable') return read.because;
  if (read.doubt !== null) return read.doubt;
  return isTalk
    ? undefined
    : 'I found no meeting summary in that: it wants headings or a meeting’s date, and actions or decisions.';
}

/** Gives what the poster is to be told of what was not newly kept; undefined where nothing. */
async function takeIn(
  bot: Bot,
  { actor, messageTs, fileId, editedTs, permalink, isTalk }: Arrival,
  read: ReadPosting,
): Promise<Message | 'kept' | undefined> {
  // Slackbot posts in a person's shape; it is told nothing.
  if ((await bot.directory.person(actor.userId, bot.clock()))?.isBot) return undefined;
  const committee = await findOrCreateCommittee(bot.db, actor, bot.directory, bot.clock());
  if ('because' in committee) return refusalMessage(committee);
  const found = await viewerOf(bot, actor, { bringsSummary: true });
  if (found.kind === 'no viewer') return found.message;
  const posting = {
    postedBy: { ...found.viewer.member, userId: actor.userId },
    channelId: actor.channelId,
    messageTs,
    fileId,
    editedTs,
    permalink: await permalink(),
  };
  const received = await receiveSummary(bot.db, posting, read, bot.clock());
  switch (received.kind) {
    case 'refused':
      return refusalMessage(received);
    case 'kept':
      return 'kept';
    case 'note':
      return undefined;
    case 'read again':
      await redrawReview(bot.db, bot.messenger, received.summaryId);
      return isTalk
        ? undefined
        : textMessage('It was changed since, and I read it again: its review shows what it says now.');
    case 'already here':
      if (received.isSameMessage && isTalk) return undefined;
      if (received.state === 'draft' && received.reviewer !== actor.userId) return loadOwnDraft(received.reviewer);
      return textMessage(alreadyHere[received.state]);
  }
}

const alreadyHere = {
  draft: 'I have that summary already. Its review is in our direct messages and waits for you to publish it.',
  published: 'I have that summary already, and it is published: `/mag actions all` shows what came of it.',
  discarded: 'That summary was discarded. Post it as a new message to have it read again.',
} as const;

function loadOwnDraft(reviewer: string): Message {
  const text = `I have that summary already: <@${reviewer}> brought it, and has its review.`;
  return { text, blocks: [section(text)] };
}
