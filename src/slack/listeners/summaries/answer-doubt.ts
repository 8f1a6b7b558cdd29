import type { Bot } from '../../client/bot.ts';
import { actionIndex, type Click, valueIds } from '../../request/interaction.ts';
import { reviewClick } from './review-click.ts';

/** One of a doubt's answers: the draft is corrected by it, and the doubt is gone. */
export function onAnswerDoubt(bot: Bot, click: Click): Promise<void> {
  return reviewClick(bot, click, { kind: 'answer', doubt: valueIds(click)[1], choice: actionIndex(click) });
}
