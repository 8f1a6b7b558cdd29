import { findOwnSeat } from '../../operations/find-seat.ts';
import { renewOwnCalendar as renew } from '../../operations/show-calendars.ts';
import { type Click, idsIn, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { calendarsShown } from '../commands/calendar-answers.ts';
import { askerIn } from '../seat.ts';
import { refusalNotice } from '../views/refusal.ts';

/** "New address for mine": the old one shows nothing any more; the new one is shown in its place. */
export async function renewOwnCalendar(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [memberId] = idsIn(click);
  const seat = await findOwnSeat(bot.db, askerIn(click.context, click.body), memberId, bot.directory, bot.clock());
  if (!seat) return;
  const renewed = await renew(bot.db, seat.member, bot.clock());
  if (renewed.kind === 'refused') return tell(bot, click, refusalNotice(renewed));
  const message = calendarsShown(bot, seat, renewed);
  await click.respond({ response_type: 'ephemeral', replace_original: true, ...message });
}
