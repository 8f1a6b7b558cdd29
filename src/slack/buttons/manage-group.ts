import { showGroupById } from '../../operations/show-committee.ts';
import { type Click, idsIn, seatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { manageGroupModal } from '../views/manage-group-modal.ts';

/** "Manage": a window with what holds of the group. Whether the clicker may change it is asked again when it is sent. */
export async function manageGroup(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'groups', id });
  const group = seat && (await showGroupById(bot.db, seat, id));
  if (!seat || !group) return;
  await click.client.views.open({ trigger_id: click.body.trigger_id, view: manageGroupModal(group, seat.member) });
}
