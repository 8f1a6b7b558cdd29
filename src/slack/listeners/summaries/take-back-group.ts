import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn } from '../../request/interaction.ts';
import { reviewByClick } from './review-click.ts';

/** "Take back", of a group in the review: it will be made after all. */
export function takeBackGroup(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'take back group', position: idsIn(click)[1] });
}
