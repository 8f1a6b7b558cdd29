import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { type Calendars, showCalendars } from '../../../operations/committee/show-calendars.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { calendarAnswer, noCalendars } from '../../views/committee/calendar-answer.ts';

/**
 * `/mag calendar`
 *
 *     Calendar of your deadlines: https://HOST/calendar/....ics   [Replace my address]
 *     Calendar of Programme Committee’s meetings and dates: https://HOST/calendar/....ics   [Replace committee address]
 */
export async function answerCalendar(bot: Bot, viewer: Viewer): Promise<Message> {
  if (bot.publicUrl === undefined) return noCalendars;
  const calendars = await showCalendars(bot.db, viewer.member);
  return calendars.kind === 'refused' ? refusalMessage(calendars) : calendarsShown(bot, viewer, calendars);
}

/** The addresses, with buttons to replace them for those who may. */
export function calendarsShown(bot: Bot, viewer: Viewer, calendars: Calendars): Message {
  const { publicUrl } = bot;
  if (publicUrl === undefined) return noCalendars;
  const address = (token: string) => `${publicUrl}/calendar/${token}.ics`;
  return calendarAnswer(viewer, { mine: address(calendars.mine), committee: address(calendars.committee) });
}
