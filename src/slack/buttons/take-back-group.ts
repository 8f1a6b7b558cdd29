import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Take back", of a group in the review: it will be made after all. */
export function takeBackGroup(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'take back group', position: idsIn(click)[1] });
}
