import { listOffers } from '../../../operations/groups/confirm-seats.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { confirmSeatsModal } from '../../views/groups/confirm-seats-modal.ts';

/** "Confirm seats": a window with all who offer, each with what the balance hangs on. */
export async function onConfirmSeats(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'groups', id });
  if (!viewer) return;
  const listed = await listOffers(bot.db, id, viewer.member);
  if (listed.kind === 'refused') return reply(bot, click, refusalMessage(listed));
  const view = confirmSeatsModal(listed.group, listed.offers);
  await openWindow(click.client, click.body.trigger_id, view);
}
