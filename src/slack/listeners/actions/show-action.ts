import { showAction as show } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { goneNow } from '../../request/viewer.ts';
import { notice } from '../../views/blocks/refusal.ts';
import { changedCard } from './show-action-card.ts';

/** "Details": the action whole, with its line and history. */
export async function showAction(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id });
  if (!seat) return;
  const found = await show(bot.db, seat.committee.id, { id });
  await tell(bot, click, found ? await changedCard(bot, seat, found) : notice(goneNow));
}
