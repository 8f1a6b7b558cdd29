import type { Bot } from '../../client/bot.ts';
import { actionIndex, type Click } from '../../request/interaction.ts';
import { reviewClick } from './review-click.ts';

/** "Next page" and "Back": another page of the review. */
export function turnPage(bot: Bot, click: Click): Promise<void> {
  return reviewClick(bot, click, { kind: 'turn to', page: actionIndex(click) });
}
