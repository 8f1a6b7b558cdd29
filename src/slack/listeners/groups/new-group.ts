import type { Bot } from '../../client/bot.ts';
import { type Click, ownViewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { newGroupModal } from '../../views/groups/manage-group-modal.ts';

/** "New group": a window for its name, kind and seats. */
export async function onNewGroup(bot: Bot, click: Click): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  await openWindow(click.client, click.body.trigger_id, newGroupModal(viewer.member.id));
}
