import { type CalendarDay, calendarDay } from '../../../domain/time/instant.ts';
import { twoDigits } from './calendar-words.ts';

export const firstOfMonth = (day: CalendarDay): CalendarDay => calendarDay(`${day.slice(0, 7)}-01`);

/** The same day `months` later, or earlier; the last of its month where that is shorter. */
export function sameDayLater(day: CalendarDay, months: number): CalendarDay {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const start = calendarDay(`${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}-01`);
  const last = lastDayOfMonth(start);
  return day.slice(8) < last.slice(8) ? calendarDay(`${start.slice(0, 8)}${day.slice(8)}`) : last;
}

export const lastDayOfMonth = (day: CalendarDay): CalendarDay => {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return calendarDay(last.toISOString().slice(0, 10));
};
