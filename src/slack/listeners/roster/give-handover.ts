import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import type { MenuChoice } from '../../request/interaction.ts';
import { handoverClick } from './handover-click.ts';

/** "Give to another", below something that a member who left had. */
export async function onGiveHandover(bot: Bot, choice: MenuChoice): Promise<void> {
  await choice.ack();
  const { action } = choice;
  // A message that version 0.1.0 sent has `hand-over-7`.
  const handoverId = carriedNumber(/^hand-?over-(\d+)$/.exec(action.block_id)?.[1]);
  if (action.type !== 'users_select' || !action.selected_user) return;
  await handoverClick(bot, choice, handoverId, { toUserId: action.selected_user });
}
