import { type CalendarDay, isCalendarDay } from '../../domain/time/instant.ts';
import { month, monthNumber, ordinal, twoDigits } from './calendar/calendar-words.ts';
import { dayOfOrdinal, ordinalWord } from './calendar/number-words.ts';

/** A day, or the first and the last of a stretch. */
export interface SpelledDays {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** Where it is false both are in 2024, which has a 29 February. */
  readonly hasYear: boolean;
}

const day = (nth: number): string => `(?<day${nth}>${ordinalWord}|${ordinal})`;
const monthOf = (nth: number): string => `(?<month${nth}>${month})\\.?`;
const year = (nth: number): string => `(?:[,\\s-]{0,2}(?<year${nth}>(?:19|20)\\d\\d|['’]\\d\\d))?`;
const joint = '\\s?(?<joint>-|–|—|to|until|and|&|/)\\s?(?:the )?';
const dayFirst = new RegExp(
  `^${day(1)}(?:[ -]?(?:of )?${monthOf(1)}${year(1)})?(?:${joint}${day(2)}[ -](?:of )?${monthOf(2)}${year(2)})?$`,
  'i',
);
const monthFirst = new RegExp(
  `^${monthOf(1)},? ?(?:the )?${day(1)}${year(1)}(?:${joint}(?:${monthOf(2)} ?)?${day(2)}${year(2)})?$`,
  'i',
);

/**
 * Reads a phrase that is known to be a date with the name of its month: "6 February", "Feb 16th, 2024", "19–23 February '24",
 * "28 December to 3 January 2025". Of two days that are no stretch ("3 and 7 June", "January 30/31") it is the one beside the month. Null
 * where there is no such day.
 */
export function spelledDays(phrase: string): SpelledDays | null {
  const text = phrase.replace(/[.,\s]+$/, '');
  const { day1, month1, year1, joint, day2, month2, year2 } =
    (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups ?? {};
  const hasYear = year1 !== undefined || year2 !== undefined;
  const first = dayOf(day1, month1 ?? month2, year1 ?? year2);
  const last = dayOf(day2, month2 ?? month1, year2 ?? year1);
  if (joint === undefined || (/^(?:and|&|\/)$/i.test(joint) && month1)) return first && { first, last: first, hasYear };
  if (/^(?:and|&|\/)$/i.test(joint)) return last && { first: last, last, hasYear };
  return first && last && { first, last, hasYear };
}

function dayOf(day = '', name = '', yearText = '2024'): CalendarDay | null {
  const date = Number.parseInt(day, 10) || dayOfOrdinal(day);
  const century = /^19/.test(yearText) ? '19' : '20';
  const text = `${century}${yearText.slice(-2)}-${twoDigits(monthNumber(name))}-${twoDigits(date)}`;
  return isCalendarDay(text) ? text : null;
}
