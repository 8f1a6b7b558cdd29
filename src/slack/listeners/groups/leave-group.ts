import { leaveWorkingGroup } from '../../../operations/groups/join-working-group.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { membershipClick } from './membership-click.ts';

/** “Step down” and “Leave”: takes the clicker out of the group, or off its waiting list. */
export function onLeaveGroup(bot: Bot, click: Click): Promise<void> {
  return membershipClick(bot, click, leaveWorkingGroup);
}
