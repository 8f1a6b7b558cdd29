import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn } from '../../request/interaction.ts';
import { reviewByClick } from './review-click.ts';

/** "Leave out", of a group in the review: it will not be made. */
export function leaveOutGroup(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'leave out group', position: idsIn(click)[1] });
}
