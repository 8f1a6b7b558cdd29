import { renewOwnCalendar as renew } from '../../../operations/committee/show-calendars.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { renewCalendarClick } from './renew-calendar-click.ts';

/** "New address for mine": the old one shows nothing any more. */
export function renewOwnCalendar(bot: Bot, click: Click): Promise<void> {
  return renewCalendarClick(bot, click, renew);
}
