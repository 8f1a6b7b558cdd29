import { dayIn } from '../domain/instant.ts';
import { deliverNotices } from '../operations/deliver-notices.ts';
import { findOrKeepCommittee } from '../operations/find-or-keep-committee.ts';
import type { Asker } from '../operations/find-seat.ts';
import { type Posted, readPosting } from '../operations/read-posting.ts';
import { receiveSummary } from '../operations/receive-summary.ts';
import { redrawReview } from '../operations/redraw-cards.ts';
import { takeSeat } from '../operations/take-seat.ts';
import type { Bot } from './bot.ts';
import { section } from './views/blocks.ts';
import type { Message } from './views/message.ts';
import { notice, refusalNotice } from './views/refusal.ts';

/** `isTalk`: whether it was only posted, without a word to the bot; what is no summary is then left alone. */
export interface Arrival {
  readonly asker: Asker;
  readonly messageTs: string;
  readonly permalink: () => Promise<string | null>;
  readonly posted: Posted;
  readonly isTalk: boolean;
}

/** Takes in what was posted, `tell`s the poster what came of it where that is to be said, and then brings him its review. */
export async function receive(bot: Bot, arrival: Arrival, tell: (said: Message) => Promise<unknown>): Promise<void> {
  const taken = await takeIn(bot, arrival);
  if (taken !== 'kept') return void (taken && (await tell(taken)));
  if (!arrival.isTalk) {
    await tell(
      notice(
        'I read it. What I understood is in our direct messages; nothing is announced before you publish it there.',
      ),
    );
  }
  await deliverNotices(bot.db, bot.messenger, bot.clock());
}

/** Gives what the poster is to be told of what was not newly kept; undefined where nothing. */
async function takeIn(
  bot: Bot,
  { asker, messageTs, permalink, posted, isTalk }: Arrival,
): Promise<Message | 'kept' | undefined> {
  // In a direct message there is nobody to announce anything to, and it would become a committee of its own.
  if (!/^[CG]/.test(asker.channelId)) {
    return notice('A summary belongs to a channel: bring it in the committee’s.');
  }
  const read = await readPosting(posted, dayIn('UTC', bot.clock()));
  if (read.kind === 'not a summary' && read.doubt && (!isTalk || posted.kind === 'file')) return notice(read.doubt);
  if (read.kind === 'not a summary') {
    return isTalk
      ? undefined
      : notice('I found no meeting summary in that: it wants headings or a meeting’s date, and actions or decisions.');
  }
  if (read.kind === 'unreadable') return isTalk && posted.kind === 'message' ? undefined : notice(read.because);

  const committee = await findOrKeepCommittee(bot.db, asker, bot.directory, bot.clock());
  if ('because' in committee) return refusalNotice(committee);
  const member = await takeSeat(bot.db, committee, await bot.directory.person(asker.userId), bot.clock());
  const posting = {
    postedBy: { ...member, userId: asker.userId },
    channelId: asker.channelId,
    messageTs,
    permalink: await permalink(),
  };
  const received = await receiveSummary(bot.db, posting, read, bot.clock());
  switch (received.kind) {
    case 'refused':
      return refusalNotice(received);
    case 'kept':
      return 'kept';
    case 'read again':
      await redrawReview(bot.db, bot.messenger, received.summaryId);
      return isTalk
        ? undefined
        : notice('It was changed since, and I read it again: its review shows what it says now.');
    case 'already here':
      if (received.isSameMessage && isTalk) return undefined;
      if (received.state === 'draft' && received.reviewer !== asker.userId) return underReview(received.reviewer);
      return notice(alreadyHere[received.state]);
  }
}

const alreadyHere = {
  draft: 'I have that summary already. Its review is in our direct messages and waits for you to publish it.',
  published: 'I have that summary already, and it is published: `/mag actions all` shows what came of it.',
  discarded: 'That summary was discarded. Post it as a new message to have it read again.',
} as const;

function underReview(reviewer: string): Message {
  const text = `I have that summary already: <@${reviewer}> brought it, and has its review.`;
  return { text, blocks: [section(text)] };
}
