import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { reviewClick } from './review-click.ts';

/** "Leave out": the action will not be published. */
export function onLeaveOut(bot: Bot, click: Click): Promise<void> {
  return reviewClick(bot, click, { kind: 'leave out', position: valueIds(click)[1] });
}
