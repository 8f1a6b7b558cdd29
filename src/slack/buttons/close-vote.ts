import { deliverNotices } from '../../operations/deliver-notices.ts';
import { closeVote as close } from '../../operations/end-vote.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { afterEnd } from '../commands/vote-answers.ts';

/** "Close now", for the secretariat and the chair: the vote is counted and its result announced. */
export async function closeVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'votes', id });
  if (!seat) return;
  await tell(bot, click, await afterEnd(bot, seat, await close(bot.db, id, seat.member, bot.clock())));
  await deliverNotices(bot.db, bot.messenger, bot.clock());
}
