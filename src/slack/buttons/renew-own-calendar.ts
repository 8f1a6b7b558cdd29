import { findOwnSeat } from '../../operations/find-seat.ts';
import { renewOwnCalendar as renew } from '../../operations/show-calendars.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { calendarsShown } from '../commands/calendar-answers.ts';
import { askerIn } from '../seat.ts';

/** "New address for mine": the old one shows nothing any more; the new one is shown in its place. */
export async function renewOwnCalendar(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [memberId] = idsIn(click);
  const seat = await findOwnSeat(bot.db, askerIn(click.context, click.body), memberId);
  if (!seat) return;
  const message = calendarsShown(bot, seat, await renew(bot.db, seat.member));
  await click.respond({ response_type: 'ephemeral', replace_original: true, ...message });
}
