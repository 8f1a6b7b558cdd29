import { redrawHandOver } from '../../operations/hand-over-of.ts';
import { type Click, idsIn, nthIn, seatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';

/** "Next page" and "Back" below what a member who left had. */
export async function turnHandOver(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [departureId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'departures', id: departureId });
  if (seat) await redrawHandOver(bot.db, bot.messenger, departureId, nthIn(click));
}
