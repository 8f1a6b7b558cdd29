import { type Click, nthIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Next page" and "Back": another page of the review. */
export function turnPage(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'turn to', page: nthIn(click) });
}
