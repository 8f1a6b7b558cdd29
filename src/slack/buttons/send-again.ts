import { deliverNotices } from '../../operations/deliver-notices.ts';
import { sendAgain as retry } from '../../operations/send-again.ts';
import { type Click, ownSeatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { answerNotices } from '../commands/notices-answers.ts';
import { refusalNotice } from '../views/refusal.ts';

/** "Send again", under what did not arrive: all of it is tried once more, and the list shows what failed this time too. */
export async function sendAgain(bot: Bot, click: Click): Promise<void> {
  const seat = await ownSeatOfClick(bot, click);
  if (!seat) return;
  const retried = await retry(bot.db, seat.member, bot.clock());
  if (retried.kind === 'refused') return tell(bot, click, refusalNotice(retried));
  await deliverNotices(bot.db, bot.messenger, bot.clock());
  const message = await answerNotices(bot, seat, retried.count);
  await click.respond({ response_type: 'ephemeral', replace_original: true, ...message });
}
