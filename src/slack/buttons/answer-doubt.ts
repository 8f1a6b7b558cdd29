import { type Click, idsIn, nthIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { reviewByClick } from '../reviewing.ts';

/** One of a doubt's answers: the draft is corrected by it, and the doubt is gone. */
export function answerDoubt(bot: Bot, click: Click): Promise<void> {
  return reviewByClick(bot, click, { kind: 'answer', doubt: idsIn(click)[1], choice: nthIn(click) });
}
