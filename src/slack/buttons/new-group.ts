import { findOwnSeat } from '../../operations/find-seat.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { askerIn } from '../seat.ts';
import { newGroupModal } from '../views/manage-group-modal.ts';

/** "New group": a window for its name, kind and seats. */
export async function newGroup(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [memberId] = idsIn(click);
  const seat = await findOwnSeat(bot.db, askerIn(click.context, click.body), memberId, bot.directory, bot.clock());
  if (!seat) return;
  await click.client.views.open({ trigger_id: click.body.trigger_id, view: newGroupModal(memberId) });
}
