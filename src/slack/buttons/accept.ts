import { acceptAction } from '../../operations/answer-offer.ts';
import { type Click, changeByClick } from '../acting.ts';
import type { Bot } from '../bot.ts';

/** "Accept", on what somebody else assigned to the clicker. */
export function accept(bot: Bot, click: Click): Promise<void> {
  return changeByClick(bot, click, 'Accepted.', (id, { member }) => acceptAction(bot.db, id, member, bot.clock()));
}
