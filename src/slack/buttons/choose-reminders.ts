import { showChoices } from '../../operations/choose-reminders.ts';
import { findOwnSeat } from '../../operations/find-seat.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { askerIn } from '../seat.ts';
import { chooseRemindersModal } from '../views/choose-reminders-modal.ts';

/** "Choose when I am reminded": a window with the days, the hour, one message or several, and a pause. */
export async function chooseReminders(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [memberId] = idsIn(click);
  const seat = await findOwnSeat(bot.db, askerIn(click.context, click.body), memberId, bot.directory, bot.clock());
  if (!seat) return;
  const view = chooseRemindersModal(memberId, await showChoices(bot.db, seat.member));
  await click.client.views.open({ trigger_id: click.body.trigger_id, view });
}
