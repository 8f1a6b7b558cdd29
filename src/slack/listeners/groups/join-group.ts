import { joinWorkingGroup } from '../../../operations/groups/join-working-group.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { membershipClick } from './membership-click.ts';

/** “Volunteer” and “Join”: puts the clicker into the group, or on its waiting list. */
export function onJoinGroup(bot: Bot, click: Click): Promise<void> {
  return membershipClick(bot, click, joinWorkingGroup);
}
