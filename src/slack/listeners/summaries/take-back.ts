import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { reviewClick } from './review-click.ts';

/** "Take back": an action left out will be published after all. */
export function onTakeBack(bot: Bot, click: Click): Promise<void> {
  return reviewClick(bot, click, { kind: 'take back', position: valueIds(click)[1] });
}
