import { showChoices } from '../../../operations/committee/choose-reminders.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownViewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { chooseRemindersModal } from '../../views/reminders/choose-reminders-modal.ts';

/** "Change reminders": a window with the days, the hour, one message or several, and a pause. */
export async function onChooseReminders(bot: Bot, click: Click): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  const view = chooseRemindersModal(viewer.member.id, await showChoices(bot.db, viewer.member));
  await openWindow(click.client, click.body.trigger_id, view);
}
