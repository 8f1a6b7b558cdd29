import { acceptAction } from '../../../operations/actions/answer-offer.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { changeByClick } from './action-click.ts';

/** "Accept", on what somebody else assigned to the clicker. */
export function accept(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'Accepted.', (id, { member }) => acceptAction(bot.db, id, member, bot.clock()));
}
