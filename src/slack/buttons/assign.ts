import { showAction } from '../../operations/list-actions.ts';
import { showRoster } from '../../operations/show-committee.ts';
import { type Click, idsIn, seatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { assignActionModal } from '../views/assign-action-modal.ts';

/** "Assign": a window to choose a member or a group in. */
export async function assign(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id });
  const found = seat && (await showAction(bot.db, seat.committee.id, { id }));
  if (!found) return;
  const view = assignActionModal(found.action, await showRoster(bot.db, seat));
  await click.client.views.open({ trigger_id: click.body.trigger_id, view });
}
