import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn } from '../../request/interaction.ts';
import { reviewByClick } from './review-click.ts';

/** "Leave out": the action will not be published. */
export function leaveOut(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'leave out', position: idsIn(click)[1] });
}
