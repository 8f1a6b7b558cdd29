import { declineGroup } from '../../operations/join-working-group.ts';
import type { Click } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { membershipByClick } from '../membership-by-click.ts';

/** “Not this time”: the clicker is not reminded to volunteer any more. */
export function notThisTime(bot: Bot, click: Click): Promise<void> {
  return membershipByClick(bot, click, declineGroup);
}
