import { deliverNotices } from '../../operations/deliver-notices.ts';
import { sendAgain as retry } from '../../operations/send-again.ts';
import { type Click, ownSeatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { answerNotices } from '../commands/notices-answers.ts';
import type { Message } from '../views/message.ts';
import { notice, refusalNotice } from '../views/refusal.ts';

/**
 * "Send again", under what did not arrive: all of it is tried once more, and in the list's place stands what failed this time too. That it
 * is tried stands there first: what goes wrong with one message is not to hide it.
 */
export async function sendAgain(bot: Bot, click: Click): Promise<void> {
  const seat = await ownSeatOfClick(bot, click);
  if (!seat) return;
  const retried = await retry(bot.db, seat.member, bot.clock());
  if (retried.kind === 'refused') return tell(bot, click, refusalNotice(retried));
  const replace = (message: Message) =>
    click.respond({ response_type: 'ephemeral', replace_original: true, ...message });
  await replace(notice(`Sending again: ${retried.count}.`));
  await deliverNotices(bot.db, bot.messenger, bot.clock());
  await replace(await answerNotices(bot, seat, retried.count));
}
