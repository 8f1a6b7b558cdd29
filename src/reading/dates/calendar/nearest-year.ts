import { type CalendarDay, daysBetween, isCalendarDay } from '../../../domain/time/instant.ts';

/** The day in the year that brings it nearest to `from`: up to three months back, else ahead. */
export function nearestYear(day: CalendarDay, from: CalendarDay | null): CalendarDay | null {
  if (!from) return null;
  const base = Number(from.slice(0, 4));
  for (const candidate of [base - 1, base, base + 1]) {
    const text = `${candidate}${day.slice(4)}`;
    if (!isCalendarDay(text)) continue;
    const ahead = daysBetween(from, text);
    if (ahead >= -92 && ahead < 274) return text;
  }
  return null;
}
