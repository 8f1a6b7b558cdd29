import { joinWorkingGroup } from '../../operations/join-working-group.ts';
import type { Click } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { membershipByClick } from '../membership-by-click.ts';

/** “Volunteer” and “Join”: puts the clicker into the group, or on its waiting list. */
export function joinGroup(bot: Bot, click: Click): Promise<void> {
  return membershipByClick(bot, click, joinWorkingGroup);
}
