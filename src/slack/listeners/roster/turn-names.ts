import { redrawNames } from '../../../operations/roster/load-name-questions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds, viewerOfClick } from '../../request/interaction.ts';

/** "Next page" and "Previous page", below the names that are asked about. */
export async function onTurnNames(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId, page] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (viewer) await redrawNames(bot.db, bot.messenger, [summaryId], page);
}
