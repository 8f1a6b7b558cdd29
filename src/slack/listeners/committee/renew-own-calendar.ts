import { renewOwnCalendar } from '../../../operations/committee/show-calendars.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { renewCalendarClick } from './renew-calendar-click.ts';

/** "Replace my address": the old one shows nothing any more. */
export function onRenewOwnCalendar(bot: Bot, click: Click): Promise<void> {
  return renewCalendarClick(bot, click, renewOwnCalendar);
}
