import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Leave out": the action will not be published. */
export function leaveOut(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'leave out', position: idsIn(click)[1] });
}
