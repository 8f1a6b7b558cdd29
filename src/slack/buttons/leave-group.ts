import { leaveWorkingGroup } from '../../operations/join-working-group.ts';
import type { Click } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { membershipByClick } from '../membership-by-click.ts';

/** “Step down” and “Leave”: takes the clicker out of the group, or off its waiting list. */
export function leaveGroup(bot: Bot, click: Click): Promise<void> {
  return membershipByClick(bot, click, leaveWorkingGroup);
}
