import { dayIn } from '../domain/instant.ts';
import { deliverNotices } from '../operations/deliver-notices.ts';
import { findOrKeepCommittee } from '../operations/find-or-keep-committee.ts';
import type { Asker } from '../operations/find-seat.ts';
import { type Posted, readPosting } from '../operations/read-posting.ts';
import { receiveSummary } from '../operations/receive-summary.ts';
import { redrawReview } from '../operations/redraw-cards.ts';
import { takeSeat } from '../operations/take-seat.ts';
import type { Bot } from './bot.ts';
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

/** Takes in what was posted, and brings its review to the poster. Gives what he is to be told at once; undefined where nothing. */
export async function receive(
  bot: Bot,
  { asker, messageTs, permalink, posted, isTalk }: Arrival,
): Promise<Message | undefined> {
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
      await deliverNotices(bot.db, bot.messenger, bot.clock());
      return isTalk
        ? undefined
        : notice(
            'I read it. What I understood is in our direct messages; nothing is announced before you publish it there.',
          );
    case 'read again':
      await redrawReview(bot.db, bot.messenger, received.summaryId);
      return undefined;
    case 'already here':
      if (received.isSameMessage && isTalk) return undefined;
      return notice(alreadyHere[received.state]);
  }
}

const alreadyHere = {
  draft: 'I have that summary already. Its review is in our direct messages and waits for you to publish it.',
  published: 'I have that summary already, and it is published: `/mag actions all` shows what came of it.',
  discarded: 'That summary was discarded. Post it as a new message to have it read again.',
} as const;
