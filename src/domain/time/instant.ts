import { TZDate, tzOffset } from '@date-fns/tz';

/** A moment, the same everywhere. */
export type Instant = Date;

/** A day on the calendar, `YYYY-MM-DD`; which moment it begins at depends on a zone. */
export type CalendarDay = `${number}-${number}-${number}`;

// There is no year 0, and the database knows none.
const dayPattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is `YYYY-MM-DD` and names a day that exists; 30 February does not. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!dayPattern.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return midnight.getUTCDate() === Number(text.slice(8));
}

/** The text as a CalendarDay; throws where it is none. For values that we wrote ourselves, never for what people type. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new Error(`Not a day of the calendar: ${JSON.stringify(text.slice(0, 40))}`);
  return text;
}

const utcMidnight = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`);

// Between midnights in UTC, where every day has 24 hours; a zone-aware date costs a hundred times as much here.
const dayMs = 86_400_000;

export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  calendarDay(new Date(utcMidnight(day).getTime() + count * dayMs).toISOString().slice(0, 10));

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  (utcMidnight(to).getTime() - utcMidnight(from).getTime()) / dayMs;

/** Whether the day is a Saturday or a Sunday. */
export const isWeekend = (day: CalendarDay): boolean => [0, 6].includes(utcMidnight(day).getUTCDay());

/** Monday is 1, Sunday 7, as in ISO 8601. */
export const weekday = (day: CalendarDay): number => utcMidnight(day).getUTCDay() || 7;

// Sweden writes days as ISO 8601 does. To make one takes longer than to use it a hundred times; there are fewer zones than IANA has names.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The day it is in `zone` at `instant`. */
export function dayIn(zone: string, instant: Instant): CalendarDay {
  const format = dayFormats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  dayFormats.set(zone, format);
  return calendarDay(format.format(instant));
}

/**
 * The moment the clocks of `zone` show `time` (`HH:MM`) on `day`.
 *
 * Where the clocks skip that time in spring it is the moment an hour on; where they show it twice in autumn, the first.
 */
export function momentIn(zone: string, day: CalendarDay, time: string): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const moment = new Date(new TZDate(year, month - 1, date, hours, minutes, 0, zone).getTime());
  // Of a time that is shown twice TZDate gives now the one, now the other, as the machine's own zone has it.
  const offset = tzOffset(zone, hoursAfter(moment, -3));
  const first = new Date(Date.UTC(year, month - 1, date, hours, minutes) - offset * 60_000);
  return first < moment && tzOffset(zone, first) === offset ? first : moment;
}

/** Minutes since midnight that the clocks of `zone` show at `instant`. */
export function minuteOfDay(zone: string, instant: Instant): number {
  const minutes = Math.floor(instant.getTime() / 60_000) + tzOffset(zone, instant);
  return ((minutes % minutesADay) + minutesADay) % minutesADay;
}

const minutesADay = 1440;

/** "09:05" of 545 minutes since midnight. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Whether `zone` is a name of the IANA time zone database that this Node knows. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(instant.getTime() + minutes * 60_000);
export const hoursAfter = (instant: Instant, hours: number): Instant => minutesAfter(instant, hours * 60);
