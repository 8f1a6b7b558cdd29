import type { AnnouncedDate } from '../../../domain/summaries/announcement.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { escapedWithin } from '../blocks/text.ts';

/** "Session proposals: until Wed 31 January"; of a date without a day the words that the summary has. */
export function dateLine(date: AnnouncedDate, today: CalendarDay): string {
  const what = escapedWithin(date.what, 150);
  if (date.fromDay === null) return `${what}: ${escapedWithin(date.text, 80)}`;
  const from = writtenDay(date.fromDay, today);
  const days =
    date.toDay !== null && date.toDay !== date.fromDay ? `${from} to ${writtenDay(date.toDay, today)}` : from;
  return `${what}: ${date.kind === 'deadline' ? `until ${days}` : days}`;
}
