import { type CalendarDay, type Instant, isTimeZone, momentIn } from '../../domain/time/instant.ts';
import { findTypedDay } from './typed-day.ts';

const clock = /\b(?:at\s+)?(\d{1,2})[:.h](\d{2})\s*(am|pm)?(?:\s+([A-Za-z]+(?:\/[A-Za-z_]+)*))?\s*$/i;

/**
 * The day, and the moment where an hour is given, that somebody typed after a command; undefined where it is none.
 *
 *     13 Feb 11:00 UTC · 2027-02-13 9:30 Europe/Zurich · 13 February
 *
 * Without a zone the hour is that of `zone`.
 */
export function findTypedMoment(
  words: string,
  zone: string,
  today: CalendarDay,
): { readonly day: CalendarDay; readonly startsAt: Instant | null } | undefined {
  const match = clock.exec(words);
  const day = findTypedDay(match ? words.slice(0, match.index) : words, today);
  if (day === undefined) return undefined;
  if (!match) return { day, startsAt: null };
  const [, hour = '', minute = '', half, place] = match;
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  const hours = half ? (Number(hour) % 12) + afternoon : Number(hour);
  const there = place ?? zone;
  if (hours > 23 || Number(minute) > 59 || !isTimeZone(there)) return undefined;
  return { day, startsAt: momentIn(there, day, `${hours}:${minute}`) };
}
