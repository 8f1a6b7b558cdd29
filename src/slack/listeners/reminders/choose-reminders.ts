import { showChoices } from '../../../operations/committee/choose-reminders.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownSeatOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { chooseRemindersModal } from '../../views/reminders/choose-reminders-modal.ts';

/** "Choose when I am reminded": a window with the days, the hour, one message or several, and a pause. */
export async function chooseReminders(bot: Bot, click: Click): Promise<void> {
  const seat = await ownSeatOfClick(bot, click);
  if (!seat) return;
  const view = chooseRemindersModal(seat.member.id, await showChoices(bot.db, seat.member));
  await openWindow(click.client, click.body.trigger_id, view);
}
