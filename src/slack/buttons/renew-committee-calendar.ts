import { renewCommitteeCalendar as renew } from '../../operations/show-calendars.ts';
import type { Click } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { renewCalendar } from '../renewing-calendar.ts';

/** "New address for the committee's", for the secretariat and the chair: everybody needs the new one from then on. */
export function renewCommitteeCalendar(bot: Bot, click: Click): Promise<void> {
  return renewCalendar(bot, click, renew);
}
