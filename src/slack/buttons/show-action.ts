import { showAction as show } from '../../operations/list-actions.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { changedCard } from '../changed-card.ts';
import { goneNow } from '../seat.ts';
import { notice } from '../views/refusal.ts';

/** "Details": the action whole, with its line and history. */
export async function showAction(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id });
  if (!seat) return;
  const found = await show(bot.db, seat.committee.id, { id });
  await tell(bot, click, found ? await changedCard(bot, seat, found) : notice(goneNow));
}
