import { reopenAction } from '../../../operations/actions/complete-action.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { changeByClick } from './action-click.ts';

/** "Reopen": the action is open again, or of a shared one the clicker's own part. */
export function reopen(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'Open again.', (id, { member }) => reopenAction(bot.db, id, member, bot.clock()));
}
