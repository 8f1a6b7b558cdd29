import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { completeAction } from '../../operations/complete-action.ts';
import { changeByClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';

/** "Done": marks the action done, or of a shared one the clicker's own part. */
export function done(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.done), (click) =>
    changeByClick(bot, click, 'Done.', (id, { member }) => completeAction(bot.db, id, member, bot.clock())),
  );
}
