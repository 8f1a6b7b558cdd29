import { showSettings } from '../../../operations/committee/change-settings.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownSeatOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { settingsModal } from '../../views/committee/settings-modal.ts';

/** "Change the settings": a window with what the committee has for all. */
export async function changeSettings(bot: Bot, click: Click): Promise<void> {
  const seat = await ownSeatOfClick(bot, click);
  if (!seat) return;
  const view = settingsModal(seat.member.id, await showSettings(bot.db, seat.member));
  await openWindow(click.client, click.body.trigger_id, view);
}
