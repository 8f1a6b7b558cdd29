import type { Connection } from '../../../../db/connection/connection.ts';
import type { Refusal } from '../../../domain/access/refusal.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Calendars } from '../../../operations/committee/show-calendars.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownViewerOfClick, reply } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { calendarsShown } from './calendar-answers.ts';

/** The course of the buttons that give a calendar another address: the new one is shown in the old one's place. */
export async function renewCalendarClick(
  bot: Bot,
  click: Click,
  renew: (db: Connection, by: Member, now: Instant) => Promise<Calendars | Refusal>,
): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  const renewed = await renew(bot.db, viewer.member, bot.clock());
  if (renewed.kind === 'refused') return reply(bot, click, refusalMessage(renewed));
  const message = calendarsShown(bot, viewer, renewed);
  await reply(bot, click, message, { inPlace: true });
}
