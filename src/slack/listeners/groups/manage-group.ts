import { showGroupById } from '../../../operations/committee/show-committee.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { goneNow } from '../../request/viewer.ts';
import { notice } from '../../views/blocks/refusal.ts';
import { manageGroupModal } from '../../views/groups/manage-group-modal.ts';

/** "Manage": a window with what holds of the group. Whether the clicker may change it is asked again when it is sent. */
export async function manageGroup(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'groups', id });
  if (!seat) return;
  const group = await showGroupById(bot.db, seat, id);
  if (!group) return tell(bot, click, notice(goneNow));
  await openWindow(click.client, click.body.trigger_id, manageGroupModal(group, seat.member));
}
