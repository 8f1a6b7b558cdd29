import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Leave out", of a group in the review: it will not be made. */
export function leaveOutGroup(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'leave out group', position: idsIn(click)[1] });
}
