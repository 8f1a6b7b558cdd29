import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { reviewClick } from './review-click.ts';

/** "Take back", of a group in the review: it will be made after all. */
export function onTakeBackGroup(bot: Bot, click: Click): Promise<void> {
  return reviewClick(bot, click, { kind: 'take back group', position: valueIds(click)[1] });
}
