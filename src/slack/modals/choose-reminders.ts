import { dayIn, isCalendarDay } from '../../domain/instant.ts';
import { chooseReminders as choose } from '../../operations/choose-reminders.ts';
import { findOwnSeat } from '../../operations/find-seat.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { carriedNumber } from '../carried-number.ts';
import { fieldIn } from '../field-in.ts';
import { publishHome } from '../publish-home.ts';
import { askerIn } from '../seat.ts';
import { within } from '../text.ts';
import { reminderFields as fields, remindersInWords } from '../views/choose-reminders-modal.ts';
import { notice, refusalSentence } from '../views/refusal.ts';
import { saidModal } from '../views/said-modal.ts';

/** The window of "Choose when I am reminded", sent. */
export async function chooseReminders(bot: Bot, { ack, body, view, client, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [fields.until]: text } });
  };
  const field = (id: string) => fieldIn(view, id, id);
  const now = bot.clock();
  const asker = askerIn(context, body);
  const seat = await findOwnSeat(bot.db, asker, carriedNumber(view.private_metadata), bot.directory, now);
  if (!seat) return refuse('You are not in that committee any more.');
  const until = field(fields.until);
  const pause = field(fields.pause) ?? (until ? 'until' : undefined);
  const isDay = until !== undefined && isCalendarDay(until) && until > dayIn(seat.committee.timeZone, now);
  if (pause === 'until' && !isDay) return refuse('Choose a day to come.');
  const days = field(fields.days);
  const time = field(fields.time);
  const apart = field(fields.apart);
  const chosen = await choose(
    bot.db,
    seat.member,
    {
      ...(days && { daysBefore: days === 'none' ? [] : days.split(',').map(Number) }),
      ...(time && { time }),
      ...(apart && { apart: apart === 'apart' }),
      ...(pause === 'none' && { pausedUntil: null }),
      ...(pause === 'until' && isDay && { pausedUntil: until }),
    },
    now,
  );
  if ('because' in chosen) return refuse(within(refusalSentence(chosen), 150));
  await ack({ response_action: 'update', view: saidModal(notice(remindersInWords(chosen))) });
  await publishHome(bot, client, asker);
}
