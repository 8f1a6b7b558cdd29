import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn } from '../../request/interaction.ts';
import { reviewByClick } from './review-click.ts';

/** "Take back": an action left out will be published after all. */
export function takeBack(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'take back', position: idsIn(click)[1] });
}
