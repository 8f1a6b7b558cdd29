import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Take back": an action left out will be published after all. */
export function takeBack(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'take back', position: idsIn(click)[1] });
}
