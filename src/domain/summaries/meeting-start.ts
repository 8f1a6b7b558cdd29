import { calendarDay, type Instant, momentIn } from '../time/instant.ts';

/** Whether it is a time of day without a zone, `2024-01-16T13:00`. */
export const isOnOwnClocks = (startsAt: string): boolean => /T\d\d:\d\d$/.test(startsAt);

/** The moment at which a meeting starts; null where only its day is known. A time without a zone is one of `timeZone`. */
export function meetingStart(startsAt: string, timeZone: string): Instant | null {
  if (isOnOwnClocks(startsAt)) return momentIn(timeZone, calendarDay(startsAt.slice(0, 10)), startsAt.slice(11));
  return startsAt.includes('T') ? new Date(startsAt) : null;
}
