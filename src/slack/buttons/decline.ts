import { showAction } from '../../operations/list-actions.ts';
import { type Click, idsIn, seatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { declineActionModal } from '../views/decline-action-modal.ts';

/** "Decline": a window that asks for the reason. */
export async function decline(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id });
  const found = seat && (await showAction(bot.db, seat.committee.id, { id }));
  if (!found) return;
  await click.client.views.open({ trigger_id: click.body.trigger_id, view: declineActionModal(found.action) });
}
