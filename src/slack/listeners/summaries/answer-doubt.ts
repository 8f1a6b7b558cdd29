import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, nthIn } from '../../request/interaction.ts';
import { reviewByClick } from './review-click.ts';

/** One of a doubt's answers: the draft is corrected by it, and the doubt is gone. */
export function answerDoubt(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'answer', doubt: idsIn(click)[1], choice: nthIn(click) });
}
