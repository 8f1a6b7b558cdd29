import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { reviewClick } from './review-click.ts';

/** "Leave out", of a group in the review: it will not be made. */
export function onLeaveOutGroup(bot: Bot, click: Click): Promise<void> {
  return reviewClick(bot, click, { kind: 'leave out group', position: valueIds(click)[1] });
}
