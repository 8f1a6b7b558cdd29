import { renewCommitteeCalendar } from '../../../operations/committee/show-calendars.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { renewCalendarClick } from './renew-calendar-click.ts';

/** "Replace committee address", for the secretariat and the chair: everybody needs the new one from then on. */
export function onRenewCommitteeCalendar(bot: Bot, click: Click): Promise<void> {
  return renewCalendarClick(bot, click, renewCommitteeCalendar);
}
