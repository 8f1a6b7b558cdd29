import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { type Click, nthIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Next page" and "Back": another page of the review. */
export function turnPage(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.turnPage), (click: Click) =>
    reviewByClick(bot, click, { kind: 'turn to', page: nthIn(click) }),
  );
}
