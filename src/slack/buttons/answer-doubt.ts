import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { type Click, idsIn, nthIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';
import { reviewByClick } from '../reviewing.ts';

/** One of a doubt's answers: the draft is corrected by it, and the doubt is gone. */
export function answerDoubt(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.answerDoubt), (click: Click) =>
    reviewByClick(bot, click, { kind: 'answer', doubt: idsIn(click)[1], choice: nthIn(click) }),
  );
}
