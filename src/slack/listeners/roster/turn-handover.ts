import { redrawHandOver } from '../../../operations/departures/load-handover.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, nthIn, seatOfClick } from '../../request/interaction.ts';

/** "Next page" and "Back" below what a member who left had. */
export async function turnHandover(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [departureId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'departures', id: departureId });
  if (seat) await redrawHandOver(bot.db, bot.messenger, departureId, nthIn(click));
}
