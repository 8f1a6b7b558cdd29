import { reopenAction } from '../../operations/complete-action.ts';
import { type Click, changeByClick } from '../acting.ts';
import type { Bot } from '../bot.ts';

/** "Reopen": the action is open again, or of a shared one the clicker's own part. */
export function reopen(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'Open again.', (id, { member }) => reopenAction(bot.db, id, member, bot.clock()));
}
