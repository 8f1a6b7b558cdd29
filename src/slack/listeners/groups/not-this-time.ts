import { declineGroup } from '../../../operations/groups/join-working-group.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { membershipClick } from './membership-click.ts';

/** “Not this time”: the clicker is not reminded to volunteer any more. */
export function onNotThisTime(bot: Bot, click: Click): Promise<void> {
  return membershipClick(bot, click, declineGroup);
}
