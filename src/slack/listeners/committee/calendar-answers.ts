import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { type Calendars, showCalendars } from '../../../operations/committee/show-calendars.ts';
import type { Bot } from '../../client/bot.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { calendarAnswer } from '../../views/committee/calendar-answer.ts';

/**
 * `/mag calendar`
 *
 *     Your deadlines: https://HOST/calendar/....ics   [New address for mine]
 *     Programme Committee: https://HOST/calendar/....ics   [New address for the committee's]
 */
export async function answerCalendar(bot: Bot, viewer: Viewer): Promise<Message> {
  if (bot.publicUrl === undefined) return withoutAddress;
  const calendars = await showCalendars(bot.db, viewer.member);
  return calendars.kind === 'refused' ? refusalMessage(calendars) : calendarsShown(bot, viewer, calendars);
}

/** The addresses, and to whom may give others the buttons for it. */
export function calendarsShown(bot: Bot, viewer: Viewer, calendars: Calendars): Message {
  const { publicUrl } = bot;
  if (publicUrl === undefined) return withoutAddress;
  const address = (token: string) => `${publicUrl}/calendar/${token}.ics`;
  return calendarAnswer(viewer, { mine: address(calendars.mine), committee: address(calendars.committee) });
}

const withoutAddress = textMessage(
  'I have no address that a calendar could follow: that needs the bot to run in HTTP mode. Its operator sets SLACK_SIGNING_SECRET, and RAPPORTEUR_URL to where the bot is reached from outside; docs/operator.md says how.',
);
