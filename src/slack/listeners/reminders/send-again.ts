import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { sendAgain } from '../../../operations/delivery/send-again.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownViewerOfClick, reply } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { sendingAgain } from '../../views/reminders/failed-notices.ts';
import { answerNotices } from './reminder-answers.ts';

/**
 * "Send again", under what could not be delivered: all of it is tried once more, and in the list's place stands what failed this time too. That it
 * is tried stands there first: what goes wrong with one message is not to hide it.
 */
export async function onSendAgain(bot: Bot, click: Click): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  const retried = await sendAgain(bot.db, viewer.member, bot.clock());
  if (retried.kind === 'refused') return reply(bot, click, refusalMessage(retried));
  await reply(bot, click, sendingAgain(retried.count), { inPlace: true, seenAtHome: true });
  await deliverNotices(bot.db, bot.messenger, bot.clock());
  await reply(bot, click, await answerNotices(bot, viewer, retried.count), { inPlace: true });
}
