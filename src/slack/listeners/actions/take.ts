import { takeAction } from '../../../operations/actions/take-action.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { changeByClick } from './action-click.ts';

/** "Take it": an action for any one of a group becomes the clicker's. */
export function take(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'It is yours now.', (id, { member }) => takeAction(bot.db, id, member, bot.clock()));
}
