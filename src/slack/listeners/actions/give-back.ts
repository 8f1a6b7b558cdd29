import { giveBackAction } from '../../../operations/actions/give-back-action.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { changeByClick } from './action-click.ts';

/** "Give back": the group has the action again, and anybody of it may take it. */
export function giveBack(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'It is the group’s again.', (id, { member }) =>
    giveBackAction(bot.db, id, member, bot.clock()),
  );
}
