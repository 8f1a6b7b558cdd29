import { showAction } from '../../operations/list-actions.ts';
import { type Click, idsIn, seatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { changeDateModal } from '../views/change-date-modal.ts';

/** "Change date": a window to choose a day in. */
export async function changeDate(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id });
  const found = seat && (await showAction(bot.db, seat.committee.id, { id }));
  if (!found) return;
  await click.client.views.open({ trigger_id: click.body.trigger_id, view: changeDateModal(found.action) });
}
