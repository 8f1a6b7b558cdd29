import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { takeAction } from '../../operations/take-action.ts';
import { changeByClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';

/** "Take it": an action for any one of a group becomes the clicker's. */
export function take(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.take), (click) =>
    changeByClick(bot, click, 'It is yours now.', (id, { member }) => takeAction(bot.db, id, member, bot.clock())),
  );
}
