import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { reopenAction } from '../../operations/complete-action.ts';
import { changeByClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';

/** "Reopen": the action is open again, or of a shared one the clicker's own part. */
export function reopen(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.reopen), (click) =>
    changeByClick(bot, click, 'Open again.', (id, { member }) => reopenAction(bot.db, id, member, bot.clock())),
  );
}
