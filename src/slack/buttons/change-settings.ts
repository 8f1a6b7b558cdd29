import { showSettings } from '../../operations/change-settings.ts';
import { findOwnSeat } from '../../operations/find-seat.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { askerIn } from '../seat.ts';
import { settingsModal } from '../views/settings-modal.ts';

/** "Change the settings": a window with what the committee has for all. */
export async function changeSettings(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [memberId] = idsIn(click);
  const seat = await findOwnSeat(bot.db, askerIn(click.context, click.body), memberId, bot.directory, bot.clock());
  if (!seat) return;
  const view = settingsModal(memberId, await showSettings(bot.db, seat.member));
  await click.client.views.open({ trigger_id: click.body.trigger_id, view });
}
