import type { Connection } from '../../../../db/connection/connection.ts';
import type { Refusal } from '../../../domain/access/refusal.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Calendars } from '../../../operations/committee/show-calendars.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownSeatOfClick, tell } from '../../request/interaction.ts';
import { refusalNotice } from '../../views/blocks/refusal.ts';
import { calendarsShown } from './calendar-answers.ts';

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
