import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { sendAgain as retry } from '../../../operations/delivery/send-again.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownSeatOfClick, tell } from '../../request/interaction.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { answerNotices } from './notices-answers.ts';

/**
 * "Send again", under what did not arrive: all of it is tried once more, and in the list's place stands what failed this time too. That it
 * is tried stands there first: what goes wrong with one message is not to hide it.
 */
export async function sendAgain(bot: Bot, click: Click): Promise<void> {
  const seat = await ownSeatOfClick(bot, click);
  if (!seat) return;
  const retried = await retry(bot.db, seat.member, bot.clock());
  if (retried.kind === 'refused') return tell(bot, click, refusalNotice(retried));
  const started = notice(`Sending again: ${retried.count}.`);
  await tell(bot, click, started, { inPlace: true, seenAtHome: true });
  await deliverNotices(bot.db, bot.messenger, bot.clock());
  await tell(bot, click, await answerNotices(bot, seat, retried.count), { inPlace: true });
}
