import { showSettings } from '../../../operations/committee/change-settings.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownViewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { settingsModal } from '../../views/committee/settings-modal.ts';

/** "Change settings": a window with what the committee has for all. */
export async function onChangeSettings(bot: Bot, click: Click): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  const view = settingsModal(viewer.member.id, await showSettings(bot.db, viewer.member));
  await openWindow(click.client, click.body.trigger_id, view);
}
