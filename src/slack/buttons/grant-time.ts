import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { ids } from '../ids.ts';

/** "Grant": the deadline moves to the day that was asked for. */
export function grantTime(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(ids.grantTime, (click) => answerRequest(bot, click, 'granted'));
}
