import { redrawNames } from '../../../operations/roster/load-name-questions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, nthIn, seatOfClick } from '../../request/interaction.ts';

/** "Next page" and "Back" below the names that are asked about. */
export async function turnNames(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (seat) await redrawNames(bot.db, bot.messenger, [summaryId], nthIn(click));
}
