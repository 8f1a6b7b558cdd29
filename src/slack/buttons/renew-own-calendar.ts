import { renewOwnCalendar as renew } from '../../operations/show-calendars.ts';
import type { Click } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { renewCalendar } from '../renewing-calendar.ts';

/** "New address for mine": the old one shows nothing any more. */
export function renewOwnCalendar(bot: Bot, click: Click): Promise<void> {
  return renewCalendar(bot, click, renew);
}
