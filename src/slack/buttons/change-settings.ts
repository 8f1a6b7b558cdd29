import { showSettings } from '../../operations/change-settings.ts';
import { type Click, ownSeatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { openWindow } from '../open-window.ts';
import { settingsModal } from '../views/settings-modal.ts';

/** "Change the settings": a window with what the committee has for all. */
export async function changeSettings(bot: Bot, click: Click): Promise<void> {
  const seat = await ownSeatOfClick(bot, click);
  if (!seat) return;
  const view = settingsModal(seat.member.id, await showSettings(bot.db, seat.member));
  await openWindow(click.client, click.body.trigger_id, view);
}
