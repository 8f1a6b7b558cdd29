import { type CalendarDay, daysBetween, type Instant } from './instant.ts';

/**
 * "due today", "due in 7 days", "overdue by 3 days". It is overdue once its day is over where the deadline counts, in whose zone it is
 * `today`; until then the days are those of the reader: on Monday morning in Apia, Tuesday is tomorrow, though it is Sunday in UTC.
 */
export function dueInWords(due: CalendarDay, today: CalendarDay, readersToday: CalendarDay = today): string {
  const days = daysBetween(today, due);
  if (days < 0) return `overdue by ${counted(-days, 'day')}`;
  return `due ${inDays(Math.max(0, daysBetween(readersToday, due)))}`;
}

/** "today", "tomorrow", "in 7 days". */
export function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** "in 1 hour", "in 7 days"; to the nearest of what it names. */
export function timeUntil(moment: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.round((moment.getTime() - now.getTime()) / 60_000));
  if (minutes < 90) return minutes > 50 ? 'in 1 hour' : `in ${counted(minutes, 'minute')}`;
  const hours = Math.round(minutes / 60);
  return hours < 36
    ? hours === 24
      ? 'in 1 day'
      : `in ${hours} hours`
    : `in ${counted(Math.round(hours / 24), 'day')}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
