import { addDays, type CalendarDay, daysBetween, isCalendarDay, weekday } from '../../domain/time/instant.ts';
import { Memory } from '../words/memory.ts';
import { daysUntil, month, twoDigits, weekdayNumber, weekdayPattern } from './calendar/calendar-words.ts';
import { nearestYear } from './calendar/nearest-year.ts';
import { nextDayOfMonth } from './calendar/next-day-of-month.ts';
import { dayOfOrdinal } from './calendar/number-words.ts';
import type { DateOrder } from './date-order.ts';
import { spelledDays } from './spelled-days.ts';
import { writtenDates } from './written-dates.ts';

/** Days that are written with their month, and perhaps their year. */
export interface AbsoluteDays {
  readonly index: number;
  readonly end: number;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** False of a whole week: "the week of 19 February", "2024-W08". */
  readonly exact: boolean;
  /** The day it would be in the other order of 3/4, or by the weekday beside it: "Friday 14 March", where the 14th is a Thursday. */
  readonly other: CalendarDay | null;
}

/** What is written as a day and is none: "31 February", or a day of which nothing tells the year. */
export interface UnreadDay {
  readonly index: number;
  readonly end: number;
  /** Whether its form alone makes it a date: "2027-02-30", "31 February", and not "15/20". */
  readonly isClear: boolean;
}

interface Calendar {
  readonly from: CalendarDay | null;
  readonly near?: CalendarDay | null;
  readonly order: DateOrder;
  readonly document?: object;
}

const weekOf =
  /\b(?:in )?(?:the )?(?:week (?:of|commencing|beginning|starting)(?: on)?|(?:w\/c|w\/b|wc|wb)\b\.?)(?: monday| the)?,? *$/i;

/** No sentence names more; a line made of nothing but dates is no sentence. */
const mostInOnePassage = 40;

export const unreadDaysIn = (text: string, calendar: Calendar): readonly UnreadDay[] =>
  writtenDaysIn(text, calendar).filter((days) => 'isClear' in days);

/** All that is written as a day, in order, whether there is such a day or not. */
export function writtenDaysIn(text: string, calendar: Calendar): readonly (AbsoluteDays | UnreadDay)[] {
  const found: (AbsoluteDays | UnreadDay)[] = [];
  for (const match of alreadyFound.of(calendar.document ?? calendar, text, () => writtenDates(text))) {
    if (found.length >= mostInOnePassage) break;
    const lead = text.slice(Math.max(0, match.index - 40), match.index);
    // "between 3 and 7 June" is a stretch, "on 3 and 7 June" are two days.
    const between = /\bbetween (?:the )?$/i.test(lead);
    const spelling = between ? match[0].replace(/ (?:and|&) (?:the )?/i, '-') : match[0];
    const end = match.index + match[0].replace(/[.,]$/, '').length;
    const beside = weekdayBeside(lead, text.slice(end, end + 16));
    const days = readingOf(spelling, calendar, beside);
    // "Friday 9-11" are hours.
    if (beside > 0 && /^\d{1,2}-\d{1,2}$/.test(match[0])) continue;
    if (!days) {
      found.push({ index: match.index, end, isClear: isClearlyDate.test(match[0]) });
      continue;
    }
    const week = weekOf.exec(lead);
    if (week) found.push({ index: match.index - week[0].length, end, ...weekFrom(days.from), other: null });
    else found.push({ index: match.index, end, exact: true, ...days });
  }
  return found;
}

/** "40 may attend" is no date, "40 May" is none that there is. */
const isClearlyDate = new RegExp(
  `^(?:19|20)\\d\\d\\D|^\\d{1,2}\\D\\d{1,2}\\D(?:19|20)\\d\\d$|(?=\\p{Lu})(?:${month.replace(/\b[a-z](?=[a-z]{2})/g, (letter) => letter.toUpperCase())})`,
  'u',
);

// A line is looked at before the day of the meeting is known, and again with it.
const alreadyFound = new Memory<readonly RegExpExecArray[]>();

const weekFrom = (day: CalendarDay) => {
  const monday = addDays(day, 1 - weekday(day));
  return { from: monday, to: addDays(monday, 4), exact: false };
};

const weekdayBefore = new RegExp(`\\b(${weekdayPattern})\\.?,?\\s*(?:the |\\()?\\s*$`, 'i');
const weekdayAfter = new RegExp(`^,?\\s*\\(?(${weekdayPattern})\\)?\\s*(?:[.;)]|$)`, 'i');

/** 1, Monday, to 7: the weekday that stands with a date; 0 where none does. */
const weekdayBeside = (before: string, after: string): number =>
  weekdayNumber(weekdayBefore.exec(before)?.[1] ?? weekdayAfter.exec(after)?.[1] ?? '');

type Reading = Pick<AbsoluteDays, 'from' | 'to' | 'other'> & { readonly exact?: boolean };

function readingOf(phrase: string, calendar: Calendar, beside: number): Reading | null {
  const reading =
    numericDay(phrase, calendar, beside) ?? dayOfWeekday(phrase, calendar, beside) ?? namedDays(phrase, calendar);
  if (!reading || reading.from !== reading.to || beside === 0 || weekday(reading.from) === beside) return reading;
  if (reading.exact === false) return reading;
  // Which of the two is meant only its author knows.
  const ahead = daysUntil(reading.from, beside);
  return { ...reading, other: addDays(reading.from, ahead > 3 ? ahead - 7 : ahead) };
}

/** "2024-03-15", "3/15", "15.3.2024": which of two numbers is the day, by the weekday beside them, else by the document's habit. */
function numericDay(phrase: string, calendar: Calendar, beside: number): Reading | null {
  const whole = /^((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})$/.exec(phrase) ?? /^(20\d\d)()(\d\d)(\d\d)$/.exec(phrase);
  if (whole) return onDay(`${whole[1]}-${twoDigits(Number(whole[3]))}-${twoDigits(Number(whole[4]))}`);
  const week = /^(20\d\d)-?W(\d\d)$/i.exec(phrase);
  // The week of 4 January is the first (ISO 8601).
  if (week) {
    const first = onDay(`${week[1]}-01-04`);
    return first && { ...weekFrom(addDays(first.from, Number(week[2]) * 7 - 7)), other: null };
  }
  const numeric = /^(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\2\s?(\d{2,4}))?\.?$/.exec(phrase);
  if (!numeric?.[1] || !numeric[3]) return null;
  const yearText = numeric[4] ? (numeric[4].length === 2 ? `20${numeric[4]}` : numeric[4]) : null;
  const inOrder = (day: string, monthText: string): CalendarDay | null => {
    const text = `${yearText ?? '2024'}-${twoDigits(Number(monthText))}-${twoDigits(Number(day))}`;
    if (!isCalendarDay(text)) return null;
    return yearText ? text : nearestYear(text, anchorOf(calendar));
  };
  const dayFirst = inOrder(numeric[1], numeric[3]);
  const monthFirst = numeric[2] === '.' ? null : inOrder(numeric[3], numeric[1]);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) {
    const only = dayFirst ?? monthFirst;
    return only && { from: only, to: only, other: null };
  }
  const chosen = chooseOrder(dayFirst, monthFirst, calendar, beside);
  return {
    from: chosen.day,
    to: chosen.day,
    other: chosen.certain ? null : chosen.day === dayFirst ? monthFirst : dayFirst,
  };
}

function chooseOrder(
  dayFirst: CalendarDay,
  monthFirst: CalendarDay,
  { from, order }: Calendar,
  beside: number,
): { day: CalendarDay; certain: boolean } {
  const fits = (day: CalendarDay): boolean => weekday(day) === beside;
  if (fits(dayFirst) !== fits(monthFirst)) return { day: fits(dayFirst) ? dayFirst : monthFirst, certain: true };
  if (order) return { day: order === 'day first' ? dayFirst : monthFirst, certain: true };
  if (!from) return { day: monthFirst, certain: false };
  // The nearer of those to come; else the later one.
  const [early, late] = dayFirst < monthFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return { day: early >= from ? early : late, certain: false };
}

/**
 * "Friday the 3rd", "Tuesday 31st, 2017": the nearest month in which that day is that weekday, those to come first. Where there is none
 * near, the day of the month counts, and the weekday speaks against it.
 */
function dayOfWeekday(phrase: string, calendar: Calendar, beside: number): Reading | null {
  const [, number, yearText = ''] = /^(\d{1,2})(?:st|nd|rd|th)?(?:,? (20\d\d))?$/i.exec(phrase) ?? [];
  const day = number === undefined ? dayOfOrdinal(phrase) : Number(number);
  const anchor = anchorOf(calendar);
  if (day === 0 || beside === 0 || !anchor) return null;
  const first = addDays(anchor, daysUntil(anchor, beside));
  for (const week of weeksAround) {
    const found = addDays(first, week * 7);
    if (Number(found.slice(8)) === day && found.startsWith(yearText)) return onDay(found);
  }
  const next = yearText === '' ? nextDayOfMonth(day, anchor) : null;
  return next && onDay(next);
}
const weeksAround = [0, 1, 2, 3, 4, 5, 6, 7, 8, -1, -2, -3, -4];

const anchorOf = ({ from, near }: Calendar): CalendarDay | null => from ?? near ?? null;

const onDay = (text: string): Reading | null => (isCalendarDay(text) ? { from: text, to: text, other: null } : null);

/** A date's phrase with its month; the year it leaves open is the one nearest to the meeting, and never next year's for yesterday. */
function namedDays(phrase: string, calendar: Calendar): Reading | null {
  if (!/[a-z]/i.test(phrase)) return null;
  const named = spelledDays(phrase);
  if (!named) return null;
  const { first, last, hasYear } = named;
  if (hasYear) return { from: first, to: last < first ? first : last, other: null };
  const from = nearestYear(first, anchorOf(calendar));
  if (!from) return null;
  const to = nearestYear(last, anchorOf(calendar)) ?? from;
  return { from, to: to < from || daysBetween(from, to) > 120 ? from : to, other: null };
}
