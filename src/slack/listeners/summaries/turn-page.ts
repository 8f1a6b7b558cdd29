import type { Bot } from '../../client/bot.ts';
import { type Click, nthIn } from '../../request/interaction.ts';
import { reviewByClick } from './review-click.ts';

/** "Next page" and "Back": another page of the review. */
export function turnPage(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'turn to', page: nthIn(click) });
}
