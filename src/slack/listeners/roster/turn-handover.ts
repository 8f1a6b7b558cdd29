import { redrawHandover } from '../../../operations/departures/load-handover.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds, viewerOfClick } from '../../request/interaction.ts';

/** "Next page" and "Previous page", below what a member who left had. */
export async function onTurnHandover(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [departureId, page] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'departures', id: departureId });
  if (viewer) await redrawHandover(bot.db, bot.messenger, departureId, page);
}
