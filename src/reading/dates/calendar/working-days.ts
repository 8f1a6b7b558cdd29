import { addDays, type CalendarDay, isWeekend } from '../../../domain/time/instant.ts';

/** The day after `count` days from Monday to Friday; before, where it is negative. Holidays are not known here. */
export function addWorkingDays(from: CalendarDay, count: number): CalendarDay {
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, Math.sign(count));
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}
