import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import type { MenuChoice } from '../../request/interaction.ts';
import { handoverClick } from './handover-click.ts';

/** "Give to another", below something that a member who left had. */
export async function onGiveHandover(bot: Bot, choice: MenuChoice): Promise<void> {
  await choice.ack();
  const { action } = choice;
  const handOverId = carriedNumber(/^hand-over-(\d+)$/.exec(action.block_id)?.[1]);
  if (action.type !== 'users_select' || !action.selected_user) return;
  await handoverClick(bot, choice, handOverId, { toUserId: action.selected_user });
}
