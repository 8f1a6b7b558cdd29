import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';
import { reviewByClick } from '../reviewing.ts';

/** "Leave out": the action will not be published. */
export function leaveOut(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.leaveOut), (click: Click) =>
    reviewByClick(bot, click, { kind: 'leave out', position: idsIn(click)[1] }),
  );
}
