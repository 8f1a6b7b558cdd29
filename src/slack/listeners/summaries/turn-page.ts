import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { reviewClick } from './review-click.ts';

/** "Next page" and "Previous page": another page of the review. */
export function onTurnPage(bot: Bot, click: Click): Promise<void> {
  return reviewClick(bot, click, { kind: 'turn to', page: valueIds(click)[1] });
}
