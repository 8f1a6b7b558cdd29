import { type CalendarDay, isCalendarDay } from '../../../domain/time/instant.ts';
import { twoDigits } from './calendar-words.ts';

/** The first day from `from` on that is the `day`th of its month, looking from `ahead` months on; null where no month near has one. */
export function nextDayOfMonth(day: number, from: CalendarDay, ahead = 0): CalendarDay | null {
  const [year = 0, month = 1] = from.split('-').map(Number);
  for (let later = month - 1 + ahead; later < month + 2; later++) {
    const found = `${year + Math.floor(later / 12)}-${twoDigits((later % 12) + 1)}-${twoDigits(day)}`;
    if (isCalendarDay(found) && found >= from) return found;
  }
  return null;
}
