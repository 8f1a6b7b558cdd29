import { calendarDay, type Instant, momentIn } from '../time/instant.ts';

/** Whether it is a floating time, which has no zone: `2024-01-16T13:00` (RFC 5545, 3.3.5, form 1). */
export const isFloating = (startsAt: string): boolean => /T\d\d:\d\d$/.test(startsAt);

/** The moment at which a meeting starts; null where only its day is known. A floating time is one of `timeZone`. */
export function meetingStart(startsAt: string, timeZone: string): Instant | null {
  if (isFloating(startsAt)) return momentIn(timeZone, calendarDay(startsAt.slice(0, 10)), startsAt.slice(11));
  return startsAt.includes('T') ? new Date(startsAt) : null;
}
