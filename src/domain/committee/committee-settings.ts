import type { CompletionRule } from '../actions/completion-rule.ts';
import type { HourCosts } from '../meetings/hour-burden.ts';
import { areHourCosts } from '../meetings/hour-settings.ts';
import { isBlank } from '../text/visible-text.ts';
import { type CalendarDay, isCalendarDay } from '../time/instant.ts';

/** What a committee decides for all its members; the days and the hour are for those who chose no others. */
export interface CommitteeSettings extends HourCosts {
  readonly name: string;
  /** IANA name */
  readonly timeZone: string;
  readonly workingDaysOnly: boolean;
  /** 0: on the day itself. Empty: only of what is late. Furthest first. */
  readonly daysBefore: readonly number[];
  /** `HH:MM` where the member lives. */
  readonly time: string;
  /** 1 is Monday; null: no digest. */
  readonly digestWeekday: number | null;
  /** `HH:MM` in the committee's zone. */
  readonly digestTime: string;
  /** When what each of a group does is closed. */
  readonly closing: CompletionRule;
  /** Volunteers' names are shown when volunteering closes, and until then only how many there are. */
  readonly offersPrivate: boolean;
  /** Since when what the hours of meetings cost is counted; null: since the first on record. */
  readonly termStart: CalendarDay | null;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? '';

/** Whether each value is one that a window offers: what comes back from it need not be what it showed. */
export function areSettings(wanted: Partial<CommitteeSettings>): boolean {
  const { name, daysBefore, time, digestWeekday, digestTime, closing } = wanted;
  const isShare = closing === undefined || typeof closing === 'string' || isWhole(closing, 1, 100);
  return (
    (name === undefined || (!isBlank(name) && name.length <= 80)) &&
    (daysBefore === undefined || areDaysBefore(daysBefore)) &&
    [time, digestTime].every((hour) => hour === undefined || isTimeOfDay(hour)) &&
    (typeof digestWeekday !== 'number' || isWhole(digestWeekday, 1, 7)) &&
    isShare &&
    areHourCosts(wanted)
  );
}

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

/** `HH:MM` */
export const isTimeOfDay = (words: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(words);

const most = { days: 5, daysBefore: 60 };

export const areDaysBefore = (days: readonly number[]): boolean =>
  days.length <= most.days && days.every((day) => isWhole(day, 0, most.daysBefore));

/** The days in "7, 1, 0", furthest first; "none" is none. Undefined where it is something else, or more than five or 60 days. */
export function readDaysBefore(words: string): readonly number[] | undefined {
  const written = words.trim().toLowerCase();
  if (written === 'none') return [];
  if (!/^\d{1,3}(?:[\s,;]+\d{1,3})*$/.test(written)) return undefined;
  const days = [...new Set(written.split(/[\s,;]+/).map(Number))].toSorted((one, other) => other - one);
  return areDaysBefore(days) ? days : undefined;
}

/** "2027-01-01"; null for "none", the first meeting on record. Undefined where it is something else. */
export function readTermStart(words: string): CalendarDay | null | undefined {
  const written = words.trim().toLowerCase();
  if (written === 'none') return null;
  return isCalendarDay(written) ? written : undefined;
}
