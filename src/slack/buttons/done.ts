import { completeAction } from '../../operations/complete-action.ts';
import { type Click, changeByClick } from '../acting.ts';
import type { Bot } from '../bot.ts';

/** "Done": marks the action done, or of a shared one the clicker's own part. */
export function done(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'Done.', (id, { member }) => completeAction(bot.db, id, member, bot.clock()));
}
