import type { Connection } from '../../db/connection.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Calendars } from '../operations/show-calendars.ts';
import { type Click, ownSeatOfClick, tell } from './acting.ts';
import type { Bot } from './bot.ts';
import { calendarsShown } from './commands/calendar-answers.ts';
import { refusalNotice } from './views/refusal.ts';

/** The course of the buttons that give a calendar another address: the new one is shown in the old one's place. */
export async function renewCalendar(
  bot: Bot,
  click: Click,
  renew: (db: Connection, by: Member, now: Instant) => Promise<Calendars | Refusal>,
): Promise<void> {
  const seat = await ownSeatOfClick(bot, click);
  if (!seat) return;
  const renewed = await renew(bot.db, seat.member, bot.clock());
  if (renewed.kind === 'refused') return tell(bot, click, refusalNotice(renewed));
  const message = calendarsShown(bot, seat, renewed);
  await tell(bot, click, message, { inPlace: true });
}
