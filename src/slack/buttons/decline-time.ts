import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { ids } from '../ids.ts';

/** "Decline": the deadline stays as it is, and who asked is told. */
export function declineTime(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(ids.declineTime, (click) => answerRequest(bot, click, 'declined'));
}
