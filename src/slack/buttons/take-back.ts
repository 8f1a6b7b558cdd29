import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Take back": an action left out will be published after all. */
export function takeBack(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.takeBack), (click: Click) =>
    reviewByClick(bot, click, { kind: 'take back', position: idsIn(click)[1] }),
  );
}
