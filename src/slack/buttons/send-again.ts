import { deliverNotices } from '../../operations/deliver-notices.ts';
import { findOwnSeat } from '../../operations/find-seat.ts';
import { sendAgain as retry } from '../../operations/send-again.ts';
import { type Click, idsIn, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { answerNotices } from '../commands/notices-answers.ts';
import { askerIn } from '../seat.ts';
import { refusalNotice } from '../views/refusal.ts';

/** "Send again", under what did not arrive: all of it is tried once more, and the list shows what failed this time too. */
export async function sendAgain(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [memberId] = idsIn(click);
  const seat = await findOwnSeat(bot.db, askerIn(click.context, click.body), memberId, bot.directory, bot.clock());
  if (!seat) return;
  const retried = await retry(bot.db, seat.member, bot.clock());
  if (retried.kind === 'refused') return tell(bot, click, refusalNotice(retried));
  await deliverNotices(bot.db, bot.messenger, bot.clock());
  const message = await answerNotices(bot, seat, retried.count);
  await click.respond({ response_type: 'ephemeral', replace_original: true, ...message });
}
