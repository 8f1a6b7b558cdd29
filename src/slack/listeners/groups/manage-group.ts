import { showGroupById } from '../../../operations/committee/show-committee.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { manageGroupModal } from '../../views/groups/manage-group-modal.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';

/** "Manage": a window with what holds of the group. Whether the clicker may change it is asked again when it is sent. */
export async function onManageGroup(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'groups', id });
  if (!viewer) return;
  const group = await showGroupById(bot.db, viewer, id);
  if (!group) return reply(bot, click, noLongerThere);
  await openWindow(click.client, click.body.trigger_id, manageGroupModal(group, viewer.member));
}
