import { takeAction } from '../../operations/take-action.ts';
import { type Click, changeByClick } from '../acting.ts';
import type { Bot } from '../bot.ts';

/** "Take it": an action for any one of a group becomes the clicker's. */
export function take(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'It is yours now.', (id, { member }) => takeAction(bot.db, id, member, bot.clock()));
}
