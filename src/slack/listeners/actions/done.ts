import { completeAction } from '../../../operations/actions/complete-action.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { changeByClick } from './action-click.ts';

/** "Done": marks the action done, or of a shared one the clicker's own part. */
export function done(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'Done.', (id, { member }) => completeAction(bot.db, id, member, bot.clock()));
}
